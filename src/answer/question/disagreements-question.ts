/** Longer messages are not read as such a question: one question has far fewer characters. */
const LONGEST = 500;

/** Who is said to differ: the sources, or any other name for those who publish. */
const SOURCES =
  '(?:(?:the|your|these|all|different|various) )*(?:sources?|outlets?|articles?|reports?|papers?|newspapers?|media|press|journalists|accounts|stories|they)';
const DIFFERING =
  '(?:disagree|differ|contradict(?: (?:each other|one another|themselves))?|conflict|diverge)';
const NOUN = '(?:disagreements?|contradictions?|discrepanc(?:y|ies))';
const TOPIC =
  '(?: (?:about|on|over|in|regarding|concerning|as to|when it comes to) (?<topic>.+))?$';

const PATTERNS: readonly RegExp[] = [
  `^(?:so )?(?:where|how|what|when|on what|in what|about what) (?:do|does|did) ${SOURCES} ${DIFFERING}${TOPIC}`,
  `^(?:do|does|did) (?:any (?:of )?)?${SOURCES} ${DIFFERING}${TOPIC}`,
  `^(?:are|is|were) there (?:any |some )?${NOUN}(?: (?:between|among) ${SOURCES})?${TOPIC}`,
  `^(?:what|which)(?: are)? (?:the |are the )?${NOUN}(?: (?:are there|between ${SOURCES}|among ${SOURCES}))?${TOPIC}`,
  `^(?:(?:show|list|give|tell)(?: me)? )?(?:the |all |any )*${NOUN}(?: (?:between|among) ${SOURCES})?${TOPIC}`,
  `^where (?:the )?${SOURCES} ${DIFFERING}${TOPIC}`,
  `^(?:which|what) ${SOURCES} ${DIFFERING}${TOPIC}`,
].map((pattern) => new RegExp(pattern, 'iu'));

/**
 * The topic of a question that asks where the sources contradict each other ("where do the sources disagree
 * about the death toll?"), null where it names none; undefined for every other text.
 */
export function disagreementsTopic(text: string): string | null | undefined {
  if (text.length > LONGEST) return undefined;
  const question = text
    .trim()
    .replace(/\s+/g, ' ')
    .replace(/(?<![\s?.!])[\s?.!]+$/, '');
  for (const pattern of PATTERNS) {
    const match = pattern.exec(question);
    if (match !== null) return match.groups?.topic?.trim() ?? null;
  }
  return undefined;
}

import { setImmediate as yieldToEvents } from 'node:timers/promises';
import type { Engine, Questions } from '../answer/engine.ts';
import { reportedFact } from '../answer/question/reported-question.ts';
import type { Log } from '../ops/logger.ts';
import { QUESTION_CHARACTERS, TOPIC_CHARACTERS } from '../requests/limits.ts';

/** Questions that help shows. Each has been asked, and was answered. */
export interface HelpExamples {
  /** Those for readers of some outlets (null: of all); found once a generation, on first use. Never rejects. */
  of(outlets: readonly string[] | null): Promise<readonly string[]>;
}

/** Headlines looked at for something to ask about. */
const HEADLINES = 6;

/** Questions tried, and probability from which no better one is looked for. */
const TRIES = 8;
const SURE = 0.8;

/** Sets of examples kept: as many servers as read different outlets and ask for help between two reindexes. */
const KEPT = 50;

/** Makes the examples of an engine. */
export function createHelpExamples(engine: Engine, log: Log): HelpExamples {
  const found = new Map<string, Promise<readonly string[]>>();
  let corpus = '';
  return {
    of: (outlets) => {
      const { corpusHash } = engine.status();
      // What named articles that have left the corpus must not be kept.
      if (corpusHash !== corpus) found.clear();
      corpus = corpusHash;
      const key = JSON.stringify(outlets);
      const known =
        found.get(key) ??
        findExamples(engine.within(outlets)).catch((err): readonly string[] => {
          log.warn({ err }, 'no examples were found for help');
          return [];
        });
      if (found.size >= KEPT) found.clear();
      found.set(key, known);
      return known;
    },
  };
}

async function findExamples(questions: Questions): Promise<readonly string[]> {
  const headlines = headlinesOf(questions);
  const finders = [findQuestion, findFact, findTopic];
  const examples: string[] = [];
  for (const find of finders) {
    await yieldToEvents();
    const example = await find(questions, headlines);
    if (example !== null) examples.push(example);
  }
  return examples;
}

/** Headlines of different outlets first. */
function headlinesOf(questions: Questions): readonly string[] {
  const { outlets } = questions.sources();
  const [firsts, others] = [0, 1].map((at) =>
    outlets.flatMap(({ articles }) => articles[at]?.headline ?? []),
  );
  return [...(firsts ?? []), ...(others ?? [])]
    .filter((headline) => headline.length <= TOPIC_CHARACTERS)
    .slice(0, HEADLINES);
}

async function findQuestion(
  questions: Questions,
  headlines: readonly string[],
): Promise<string | null> {
  const names = [...new Set(headlines.flatMap(namesIn))];
  const candidates = [
    'How many people were killed?',
    ...names.flatMap((name) => [`What happened in ${name}?`, `What did ${name} say?`]),
    'Who was arrested?',
    'When did it happen?',
  ].slice(0, TRIES);
  let best: { readonly question: string; readonly confidence: number } | null = null;
  for (const question of candidates) {
    await yieldToEvents();
    const { answer } = await questions.ask({ question });
    if (answer === null || answer.confidence <= (best?.confidence ?? 0)) continue;
    best = { question, confidence: answer.confidence };
    if (best.confidence >= SURE) break;
  }
  return best?.question ?? null;
}

/** Words in capitals behind the first, which is in capitals anyway. */
function namesIn(headline: string): readonly string[] {
  return [...headline.matchAll(/(?<=\S )\p{Lu}[\p{L}'’-]{2,}(?: \p{Lu}[\p{L}'’-]+)*/gu)].map(
    ([name]) => name,
  );
}

async function findFact(
  questions: Questions,
  headlines: readonly string[],
): Promise<string | null> {
  for (const headline of headlines) {
    const question = `Who reported that ${headline}?`;
    const fact = reportedFact(question);
    if (fact === null || fact.length > QUESTION_CHARACTERS) continue;
    await yieldToEvents();
    const { outlets } = await questions.reported(fact);
    if (outlets.some(({ stance }) => stance === 'reports')) return question;
  }
  return null;
}

async function findTopic(questions: Questions): Promise<string | null> {
  const { disagreements } = await questions.disagreements({});
  for (const { topic } of disagreements.slice(0, HEADLINES)) {
    if (topic.length > TOPIC_CHARACTERS) continue;
    const found = await questions.disagreements({ topic });
    if (found.disagreements.length > 0) return `Where do the sources disagree about ${topic}?`;
  }
  return null;
}

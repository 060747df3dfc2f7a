import type { Problem } from '../errors.ts';
import { isObject, type JsonObject, objectsIn, textIn } from '../json.ts';

/** Longest text of all embeds of a message together (`resources/message#embed-object-embed-limits`). */
const MAX_EMBED_TEXT = 6000;

/** Rules on embeds that the schema does not hold. */
export function embedProblems(embeds: unknown): readonly Problem[] {
  const list = objectsIn(embeds);
  const total = list.reduce((sum, embed) => sum + embedText(embed).join('').length, 0);
  const problems: Problem[] = [];
  if (total > MAX_EMBED_TEXT) {
    problems.push({
      path: ['embeds'],
      rule: 'embed/total-length',
      detail: `${total} of ${MAX_EMBED_TEXT} characters`,
    });
  }
  for (const [at, embed] of list.entries()) {
    if (isEmptyEmbed(embed))
      problems.push({
        path: ['embeds', at],
        rule: 'embed/empty',
        detail: 'an embed shows nothing',
      });
    for (const [place, field] of objectsIn(embed.fields).entries()) {
      for (const part of ['name', 'value']) {
        if (textIn(field[part]).trim() !== '') continue;
        problems.push({
          path: ['embeds', at, 'fields', place, part],
          rule: 'embed/blank-field',
          detail: `${part} is blank`,
        });
      }
    }
  }
  return problems;
}

/** Every text of an embed that counts towards its length. */
export function embedText(embed: JsonObject): readonly string[] {
  const fields = objectsIn(embed.fields).flatMap((field) => [
    textIn(field.name),
    textIn(field.value),
  ]);
  const footer = isObject(embed.footer) ? textIn(embed.footer.text) : '';
  const author = isObject(embed.author) ? textIn(embed.author.name) : '';
  return [textIn(embed.title), textIn(embed.description), ...fields, footer, author].filter(
    (text) => text !== '',
  );
}

function isEmptyEmbed(embed: JsonObject): boolean {
  return (
    embedText(embed).length === 0 &&
    !isObject(embed.image) &&
    !isObject(embed.thumbnail) &&
    !isObject(embed.video)
  );
}

import type { Warning } from './article.ts';
import { type Built, buildArticle, type OutletOfUrl } from './build-article.ts';
import { decodeUtf8 } from './decode.ts';
import { parseFrontMatter } from './front-matter.ts';
import { explainUnknownKey } from './keys.ts';
import type { FolderFile } from './read-folder.ts';

/** Reads one Markdown file of a corpus folder, with its warnings or the rejection that says what is wrong with it. */
export function parseArticleFile({ file, content }: FolderFile, outletOfUrl: OutletOfUrl): Built {
  if ('problem' in content) return { rejection: { file, line: null, reason: content.problem } };
  const decoded = decodeUtf8(content.bytes);
  if ('problem' in decoded) return { rejection: { file, line: null, reason: decoded.problem } };
  const parsed = parseFrontMatter(decoded.text);
  if ('problem' in parsed) {
    return { rejection: { file, line: parsed.line, reason: parsed.problem } };
  }
  const { fields, body, bodyLine } = parsed;
  const built = buildArticle(
    { fields, text: body, place: file, file, line: bodyLine },
    outletOfUrl,
  );
  if ('rejection' in built) return built;
  const unknown: Warning[] = [];
  for (const [key, field] of fields) {
    const reason = explainUnknownKey(key);
    if (reason) unknown.push({ file, line: field.line, reason });
  }
  return { article: built.article, warnings: [...unknown, ...built.warnings] };
}

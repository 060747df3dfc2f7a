import type { ScaleArticle } from './article.ts';

/** A name that only the added article holds, and that no analyser cuts down. */
const NEW_NAME = 'Zandrevik';
/** What the added article and its counterpart are about; found nowhere else. */
export const PLANTED_TOPIC = 'Quillmere ferry';
export const NEW_QUESTION = `What did ${NEW_NAME} say?`;

/** An article that every benchmark corpus begins with, so that the added one has something to differ from. */
export function plantedArticle(published: string): ScaleArticle {
  return {
    id: 'planted',
    outlet: 'Outlet 0',
    headline: 'Quillmere ferry strikes harbour wall',
    published,
    paragraphs: [
      'The Quillmere ferry struck the harbour wall of Ostravale, and 14 people were killed, police said.',
    ],
  };
}

/** The article that is added: it tells the planted one's event with another figure, and a name of its own. */
export function addedArticle(published: string): ScaleArticle {
  return {
    id: 'added',
    outlet: 'Outlet 1',
    headline: 'Quillmere ferry hits harbour wall',
    published,
    paragraphs: [
      'The Quillmere ferry hit the harbour wall of Ostravale, and 23 people were killed, police said.',
      `${NEW_NAME}, the ferry's owner, said that its engine had failed.`,
    ],
  };
}

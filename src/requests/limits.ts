/** Characters of a question or a fact where people type it. */
export const QUESTION_CHARACTERS = 500;

/** Characters of a topic. */
export const TOPIC_CHARACTERS = 200;

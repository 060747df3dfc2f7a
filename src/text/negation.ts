/** Words that turn a statement into its opposite, or a part of it. */
const NEGATIVE = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|cannot)\b|n['’]t\b/iu;

/** Whether a text negates something: "will not appeal". */
export function isNegated(text: string): boolean {
  return NEGATIVE.test(text);
}

/** Whether one of two texts negates something and the other does not: "would appeal", "will not appeal". */
export function differInNegation(a: string, b: string): boolean {
  return isNegated(a) !== isNegated(b);
}

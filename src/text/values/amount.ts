/** A number as written, without unit, noun or modifiers: tokens `first` to `last`, both inclusive. */
export interface Amount {
  readonly stated: number;
  readonly lo: number;
  readonly hi: number;
  readonly first: number;
  readonly last: number;
  /** `loose` is a word such as "several" or "dozens"; `bare` digits may be a year or part of a name. */
  readonly style: 'words' | 'bare' | 'grouped' | 'decimal' | 'comma' | 'loose';
  /** Whether a scale stands in it: "3 million", "40m". */
  readonly scaled: boolean;
}

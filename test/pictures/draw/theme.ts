/** Colours of Discord's two usual themes, as near as a drawing needs them. */
export interface Theme {
  readonly page: string;
  readonly panel: string;
  readonly edge: string;
  readonly text: string;
  readonly quiet: string;
  readonly link: string;
  readonly button: string;
  readonly buttonText: string;
}

/** Dark and light. */
export const THEMES: Readonly<Record<'dark' | 'light', Theme>> = {
  dark: {
    page: '#1a1a1e',
    panel: '#242429',
    edge: '#3a3a41',
    text: '#efeff1',
    quiet: '#a4a4ac',
    link: '#7ca6f8',
    button: '#3a3a42',
    buttonText: '#efeff1',
  },
  light: {
    page: '#ffffff',
    panel: '#fbfbfb',
    edge: '#d8d8dd',
    text: '#2b2b31',
    quiet: '#60606a',
    link: '#2456c5',
    button: '#e6e6ea',
    buttonText: '#2b2b31',
  },
};

/** Pixels that a message is measured with: those of Discord's apps at their usual size. */
export const SIZE = {
  text: 16,
  line: 22,
  small: 14,
  smallLine: 18,
  heading: 20,
  headingLine: 26,
  padding: 12,
  gap: 8,
  button: 40,
  buttonText: 14,
  buttonSide: 14,
  accent: 4,
  divider: 17,
} as const;

import type { AnyButton } from './button.ts';
import { contextButton } from './context.ts';
import { helpfulButton } from './helpful.ts';
import { openButton } from './open.ts';
import { pageButton } from './page.ts';
import { reportedButton } from './reported.ts';
import { shareButton } from './share.ts';
import { unhelpfulButton, whyForm } from './unhelpful.ts';

/** Every button and form, one an action. */
export const buttons: readonly AnyButton[] = [
  pageButton,
  contextButton,
  openButton,
  reportedButton,
  shareButton,
  helpfulButton,
  unhelpfulButton,
  whyForm,
];

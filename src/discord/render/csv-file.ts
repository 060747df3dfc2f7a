import { type APIFileComponent, ComponentType } from 'discord.js';
import type { View } from './view.ts';

/** So that spreadsheets read it as UTF-8. */
const BYTE_ORDER_MARK = '\ufeff';

/** A view with a CSV file below it. */
export function withCsv(view: View, name: string, csv: string): View {
  const file: APIFileComponent = {
    type: ComponentType.File,
    file: { url: `attachment://${name}` },
  };
  return {
    components: [...view.components, file],
    files: [{ name, contentType: 'text/csv', data: `${BYTE_ORDER_MARK}${csv}` }],
  };
}

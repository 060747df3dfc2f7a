import type { LocalizationMap } from 'discord.js';

/**
 * Command names in other languages, as Discord shows them to users of those clients. `en-US` is named too:
 * without it clients set to it would take `en-GB`. Answers are in English; articles stay as they are.
 */
export const NAMES = {
  ask: { 'en-US': 'ask', de: 'fragen', fr: 'demander', 'es-ES': 'preguntar' },
  reported: { 'en-US': 'reported', de: 'berichtet', fr: 'rapporté', 'es-ES': 'publicado' },
  disagreements: {
    'en-US': 'disagreements',
    de: 'widersprüche',
    fr: 'désaccords',
    'es-ES': 'discrepancias',
  },
  sources: { 'en-US': 'sources', de: 'quellen', fr: 'sources', 'es-ES': 'fuentes' },
  article: { 'en-US': 'article', de: 'artikel', fr: 'article', 'es-ES': 'artículo' },
  reindex: { 'en-US': 'reindex', de: 'neu-indizieren', fr: 'réindexer', 'es-ES': 'reindexar' },
  import: { 'en-US': 'import', de: 'importieren', fr: 'importer', 'es-ES': 'importar' },
  feeds: { 'en-US': 'feeds', de: 'feeds', fr: 'flux', 'es-ES': 'canales' },
  remove: { 'en-US': 'remove', de: 'entfernen', fr: 'retirer', 'es-ES': 'retirar' },
  watch: { 'en-US': 'watch', de: 'beobachten', fr: 'suivre', 'es-ES': 'seguir' },
  config: {
    'en-US': 'config',
    de: 'einstellungen',
    fr: 'paramètres',
    'es-ES': 'ajustes',
  },
  admin: { 'en-US': 'admin', de: 'verwaltung', fr: 'administration', 'es-ES': 'administración' },
  privacy: {
    'en-US': 'privacy',
    de: 'datenschutz',
    fr: 'confidentialité',
    'es-ES': 'privacidad',
  },
  help: { 'en-US': 'help', de: 'hilfe', fr: 'aide', 'es-ES': 'ayuda' },
  'Import this article': {
    'en-US': 'Import this article',
    de: 'Artikel importieren',
    fr: 'Importer cet article',
    'es-ES': 'Importar este artículo',
  },
  'Check this message': {
    'en-US': 'Check this message',
    de: 'Nachricht prüfen',
    fr: 'Vérifier ce message',
    'es-ES': 'Comprobar este mensaje',
  },
} as const satisfies Readonly<Record<string, LocalizationMap>>;

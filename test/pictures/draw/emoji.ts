/** Emoji that the messages use and the font lacks, drawn in a box of 20 by 20. */
export const EMOJI: Readonly<Record<string, string>> = {
  '✅': '<rect x="1" y="1" width="18" height="18" rx="4" fill="#3f9142"/><path d="M5 10.5l3.5 3.5L15 6.5" fill="none" stroke="#fff" stroke-width="2.4"/>',
  '❌': '<path d="M4 4l12 12M16 4L4 16" fill="none" stroke="#dd3b46" stroke-width="3.4"/>',
  '⚠': '<path d="M10 2L19 18H1Z" fill="#f4b63f"/><path d="M10 8v5M10 14.5v2" stroke="#332200" stroke-width="2"/>',
  '👍': '<path d="M2 9h4v9H2zM7 9l4-7c2 0 2.500 2 1.500 5H18l-1.500 11H7z" fill="#f7c948"/>',
  '👎': '<path d="M2 2h4v9H2zM7 11l4 7c2 0 2.500-2 1.500-5H18l-1.500-11H7z" fill="#f7c948"/>',
  '🔴': '<circle cx="10" cy="10" r="8" fill="#dd3b46"/>',
  '🟠': '<circle cx="10" cy="10" r="8" fill="#ee8a22"/>',
  '🟡': '<circle cx="10" cy="10" r="8" fill="#f0c330"/>',
  '〰': '<path d="M2 11q3-5 6 0t6 0t4-3" fill="none" stroke="#9a9aa4" stroke-width="2.400"/>',
};

/** Selects the coloured form of the character before it; draws nothing. */
export const VARIATION = '\ufe0f';

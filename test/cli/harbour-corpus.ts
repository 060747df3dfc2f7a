import { articleFile } from './run-byline.ts';

/** Three outlets on one flood: two agree, one gives another figure. */
export const HARBOUR_CORPUS: Readonly<Record<string, string>> = {
  'corpus/articles/gazette-flood.md': articleFile(
    'gazette-flood',
    'Harbour Gazette',
    '2024-05-02',
    'Flood at Northport closes the old bridge',
    [
      'At least 40 boats were destroyed in the flood of the River Sill at Northport on Wednesday night, the Coast Guard said.',
      'The old bridge was closed on Thursday after the river rose by two metres.',
      'Mayor Ines Calder asked residents of the lower town to leave their houses.',
    ],
  ),
  'corpus/articles/daily-flood.md': articleFile(
    'daily-flood',
    'Coast Daily',
    '2024-05-02',
    'Boats lost as river floods Northport',
    [
      'The flood of the River Sill at Northport destroyed 14 boats on Wednesday night, the harbour office said.',
      'Mayor Ines Calder said that trains to Northport will run again on Friday.',
    ],
  ),
  'corpus/articles/post-flood.md': articleFile(
    'post-flood',
    'Inland Post',
    '2024-05-03',
    'Northport counts its losses',
    [
      'At least 40 boats were destroyed in the flood of the River Sill at Northport on Wednesday night, the Coast Guard said.',
      'Mayor Ines Calder expects claims from some 300 households along the River Sill.',
    ],
  ),
};

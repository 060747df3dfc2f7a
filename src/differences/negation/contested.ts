/** Words under which a sentence tells that something is contested, or not so: it does not report the thing as plainly so. */
export const CONTESTED =
  /\b(?:deny|denie[sd]|denying|denials?|dispute[sd]?|disputing|refute[sd]?|refuting|reject(?:s|ed|ing)?|dismiss(?:es|ed|ing)?|hoax|untrue|false(?:ly)?|unclear|correction|stop(?:s|ped|ping)?|not|no|never)\b|n['’]t\b/iu;

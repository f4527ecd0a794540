/** The words of a list that is typed with commas, each once and without blanks around it. */
export function parted(text: string): string[] {
  const words = text.split(/[,;\n]/).map((word) => word.trim());
  return [...new Set(words.filter((word) => word !== ''))];
}

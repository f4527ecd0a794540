// A request's own words, read out of its bytes, so that a person can read them. What cannot be read stays in the bytes.

const texts = (content: unknown): string[] => {
  if (typeof content === 'string') return [content];
  if (!Array.isArray(content)) return [];
  return content.flatMap((part: unknown) => (isRecord(part) && typeof part.text === 'string' ? [part.text] : []));
};

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What the model is told and asked, in order. */
export function wordsOf(body: string): string[] {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return [];
  }
  if (!isRecord(read)) return [];
  const messages = Array.isArray(read.messages) ? (read.messages as unknown[]) : [];
  return [...texts(read.system), ...messages.flatMap((message) => (isRecord(message) ? texts(message.content) : []))];
}

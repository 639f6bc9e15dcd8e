/** Asks the newsroom's server. A refusal is thrown with the server's own words, in the editor's language. */
export async function ask<T>(path: string, body?: unknown): Promise<T> {
  const response = await fetch(path, body === undefined ? {} : { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const answer = (await response.json()) as T & { readonly error?: string } & Readonly<Record<string, unknown>>;
  if (!response.ok) throw new NewsroomError(response.status, answer.error ?? response.statusText, answer);
  return answer;
}

export class NewsroomError extends Error {
  override readonly name = 'NewsroomError';
  readonly status: number;
  /** All that the server said. */
  readonly answer: Readonly<Record<string, unknown>>;

  constructor(status: number, message: string, answer: Readonly<Record<string, unknown>>) {
    super(message);
    this.status = status;
    this.answer = answer;
  }

  /** Decap shows an error as it is written. */
  override toString(): string {
    return this.message;
  }
}

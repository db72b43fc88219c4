/** An answer that a browser keeps as a file. Nothing between keeps it: it may hold what only the merchant may read. */
export function answerFile(
  body: string | ReadableStream<Uint8Array>,
  { name, type }: { readonly name: string; readonly type: string },
): Response {
  return new Response(body, {
    headers: {
      'Content-Type': `${type}; charset=utf-8`,
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    },
  });
}

/** Text that comes piece by piece, as the body of an answer: a long file is never whole in memory. */
export function streamText(pieces: AsyncGenerator<string>): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder();
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await pieces.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    async cancel() {
      await pieces.return(undefined);
    },
  });
}

import type { Response } from 'express';
import { pagePolicy } from './confirmation-page.ts';

/** Answers with a page behind a link of a letter: kept by no cache, framed by nobody, and nothing in it runs. */
export function sendPage(response: Response, status: number, page: string): undefined {
  response
    .status(status)
    .set({ 'Content-Security-Policy': pagePolicy, 'Cache-Control': 'no-store', 'X-Frame-Options': 'DENY' })
    .type('html')
    .send(page);
}

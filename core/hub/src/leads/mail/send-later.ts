import type { Response } from 'express';
import { NotNoted } from '../../journal/note-first.ts';
import { sendPage } from './send-page.ts';

/** Answers a press that the journal could not take with a page that asks for another; what went wrong else is thrown on. */
export function sendLater(response: Response, error: unknown, page: string): undefined {
  if (!(error instanceof NotNoted)) throw error;
  sendPage(response.set('Retry-After', '120'), 503, page);
}

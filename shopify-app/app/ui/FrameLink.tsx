import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';

interface FrameLinkProps {
  readonly url: string;
  readonly external?: boolean | undefined;
  readonly target?: string | undefined;
  readonly download?: string | boolean | undefined;
  readonly children?: ReactNode;
}

/** A link of Polaris, followed within the app where it can be; what else Polaris says of it goes to the element. */
export function FrameLink({ url, external = false, ...rest }: FrameLinkProps) {
  const attributes: object = rest;
  const isWithin = url.startsWith('/') && !external && !rest.download && !rest.target;
  if (isWithin) return <Link to={url} {...attributes} />;
  return <a href={url} {...(external && { target: '_blank', rel: 'noopener noreferrer' })} {...attributes} />;
}

import { isSafeUrl } from '@beckon/engine/campaign/is-safe-url';
import { h } from '../h.ts';
import type { Render } from './render.ts';

/** Loads nothing but its first frame's data until it is played, and never plays by itself. */
export const render: Render<'video'> = ({ url, poster, label, captions, width, height }, stage) => {
  if (!isSafeUrl(url)) return;
  const video = (
    <video
      controls
      playsinline
      preload={poster ? 'none' : 'metadata'}
      src={url}
      poster={poster && isSafeUrl(poster) && poster}
      aria-label={label}
      width={width}
      height={height}
    >
      {captions && isSafeUrl(captions) && (
        <track kind="captions" src={captions} srclang={stage.host.document.locale} default />
      )}
    </video>
  ) as HTMLVideoElement;
  video.style.setProperty('aspect-ratio', `${width}/${height}`);
  stage.onGone(() => video.pause());
  return video;
};

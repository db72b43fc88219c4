export interface Video {
  readonly kind: 'video';
  readonly id: string;
  /** A file the shop hosts; nothing is loaded from a video platform. It never plays by itself. */
  readonly url: string;
  readonly poster?: string;
  /** What the video shows, for who cannot see it. */
  readonly label: string;
  readonly captions?: string;
  readonly width: number;
  readonly height: number;
}

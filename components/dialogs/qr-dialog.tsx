import { encodeQR } from 'qr';
import { useMemo } from 'preact/hooks';
import { i18n } from '../../lib/shared/i18n/translate.ts';
import { reportErrors } from '../../lib/shared/errors/report.ts';
import type { Room } from '../../lib/shared/database/database.ts';
import { roomName, shortRoomName } from '../../lib/shared/rooms/names.ts';
import { Dialog } from '../kit/dialog.tsx';
import css from './qr-dialog.module.css';
import { download, fileName } from '../kit/download.ts';
import { useFormAction } from '../state/use-action.ts';

/** Width and height of the saved PNG in pixels, enough for a poster. */
const SIZE = 1024;

/** Shows the guest link as a QR code, which can be saved as PNG or SVG. */
export function QrDialog({ room }: { room: Room }) {
  const svg = useMemo(() => onWhite(encodeQR(room.guestLink, 'svg', { border: 4 })), []);
  const url = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  const title = i18n.t('rooms.qrOf', [shortRoomName(room)]);

  const savePng = async () => {
    const picture = new Image(SIZE, SIZE);
    picture.src = url;
    await picture.decode();
    const canvas = new OffscreenCanvas(SIZE, SIZE);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('no canvas');
    context.imageSmoothingEnabled = false;
    context.fillStyle = 'white';
    context.fillRect(0, 0, SIZE, SIZE);
    context.drawImage(picture, 0, 0, SIZE, SIZE);
    download(await canvas.convertToBlob({ type: 'image/png' }), fileName(roomName(room), 'png'));
  };

  const { problem, reject } = useFormAction();
  const onPng = () => savePng().catch(() => reject(i18n.t('rooms.notSaved')));

  return (
    <Dialog title={title} problem={problem.value}>
      <img class={css.code} src={url} alt={title} />
      <div class={css.buttons}>
        <button type="button" onClick={() => reportErrors(onPng())}>
          {i18n.t('rooms.savePng')}
        </button>
        <button
          type="button"
          onClick={() =>
            download(new Blob([svg], { type: 'image/svg+xml' }), fileName(roomName(room), 'svg'))
          }
        >
          {i18n.t('rooms.saveSvg')}
        </button>
      </div>
    </Dialog>
  );
}

/** Gives an SVG a ground of its own: on black, dark squares cannot be scanned. */
const onWhite = (svg: string) =>
  svg.replace(/<svg[^>]*>/, '$&<rect width="100%" height="100%" fill="#fff"/>');

import { type ReactNode, useState } from 'react';
import type { PrintFormat } from '../../../jobs/print/print-request.ts';
import { queryOfView } from '../../../state/view-url.ts';
import { wallDialogWordsOf } from '../../../text/wall-dialog-words.ts';
import { saveFile } from '../../../ui/save-file.ts';
import { Sheet } from '../../../ui/sheet.tsx';
import { useShown, useView, useWords, useWorkspace } from '../use-desk.ts';
import { useWallPreview } from './use-wall-preview.ts';
import { firstChoices, requestOf, type WallChoices } from './wall-choices.ts';
import { WallForm } from './wall-form.tsx';
import { WallPreviewPane } from './wall-preview.tsx';
import './wall.css';

const mediaTypes: Readonly<Record<PrintFormat, string>> = {
  pdf: 'application/pdf',
  svg: 'image/svg+xml',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
};

/** The wall map of what is on the screen: its choices, the page itself as preview, and the files. */
export function WallSheet({ onClose }: { readonly onClose: () => void }): ReactNode {
  const words = useWords();
  const language = useView((view) => view.language);
  const query = useView(queryOfView);
  const { summary } = useWorkspace();
  const { resolved } = useShown();
  const [choices, setChoices] = useState(firstChoices);
  const dialog = wallDialogWordsOf(language);
  const [page, setPage] = useState(0);
  const work = useWallPreview(requestOf(choices, query, language), page);
  const choose = (changed: WallChoices) => {
    if (changed.atlas !== choices.atlas) setPage(0);
    setChoices(changed);
  };
  const save = async (format: PrintFormat) => {
    const bytes = await work.make(format);
    if (bytes)
      saveFile(
        new Blob([bytes], { type: mediaTypes[format] }),
        `${summary.name}-${resolved.asOf}-${choices.size}.${format}`,
      );
  };
  return (
    <Sheet title={dialog.title} closeLabel={words.buttons.close} onClose={onClose} className="sheet-wall">
      <div className="sheet-body wall-body">
        <WallForm choices={choices} onChange={choose} words={dialog} work={work} onSave={save} />
        <WallPreviewPane preview={work.preview} words={dialog} page={page} onPage={setPage} tiles={choices.tiles} />
      </div>
    </Sheet>
  );
}

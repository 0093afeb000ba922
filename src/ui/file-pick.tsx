import type { ReactNode } from 'react';
import type { PathFile } from './dropped-files.ts';

/** A button by which the user chooses a file, several, or a whole folder. The same file can be chosen again. Nothing chosen is no call. */
export function FilePick(props: {
  readonly label: string;
  readonly title?: string;
  readonly look?: string;
  /** What the browser offers, `.zip,application/zip`; everything without it. */
  readonly accept?: string;
  readonly many?: 'files' | 'folder';
  readonly onFiles: (files: readonly PathFile[]) => void | Promise<void>;
}): ReactNode {
  const { label, title, look = 'button button-outlined', accept, many, onFiles } = props;
  return (
    <label className={`${look} file-pick`} title={title}>
      {label}
      <input
        className="visually-hidden"
        type="file"
        accept={accept}
        multiple={many !== undefined}
        {...(many === 'folder' ? { webkitdirectory: '' } : {})}
        onChange={({ target }) => {
          const files = [...(target.files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
          target.value = '';
          if (files.length > 0) void onFiles(files);
        }}
      />
    </label>
  );
}

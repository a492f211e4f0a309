// SPDX-License-Identifier: EUPL-1.2
// SPDX-FileCopyrightText: Tillsyn contributors

// Reading the letter's PDF to draw it, in a worker of our own. Loaded only where a letter is shown; nothing is fetched
// but the worker, and nothing in the file is run.

import {
  getDocument,
  GlobalWorkerOptions,
  PDFWorker,
  type PDFDocumentProxy
} from 'pdfjs-dist/legacy/build/pdf.mjs';
import workerUrl from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url';
import type { Heading } from '../../model/sections';

GlobalWorkerOptions.workerSrc = workerUrl;
let worker: PDFWorker | null = null;

/** The measure of a page in points. */
export interface PageSize {
  width: number;
  height: number;
}

/** A letter that can be drawn. */
export class ReadLetter {
  private constructor(
    private readonly pdf: PDFDocumentProxy,
    /** How large its first page is; a letter has pages of one size. */
    readonly size: PageSize,
    /** Its headings in order. */
    readonly outline: Heading[]
  ) {}

  /** Reads a file. */
  static async read(bytes: ArrayBuffer): Promise<ReadLetter> {
    worker ??= PDFWorker.create({ port: new Worker(workerUrl, { type: 'module' }) });
    const pdf = await getDocument({
      data: new Uint8Array(bytes),
      worker,
      useWasm: false,
      useWorkerFetch: false
    }).promise;
    const [first, outline] = await Promise.all([pdf.getPage(1), headings(pdf)]);
    const { width, height } = first.getViewport({ scale: 1 });
    return new ReadLetter(pdf, { width, height }, outline);
  }

  /** How many pages it has. */
  get pages(): number {
    return this.pdf.numPages;
  }

  /** Draws a page apart from the screen, at so many pixels across. */
  async draw(number: number, across: number): Promise<HTMLCanvasElement> {
    const page = await this.pdf.getPage(number);
    const viewport = page.getViewport({ scale: across / page.getViewport({ scale: 1 }).width });
    const canvas = document.createElement('canvas');
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
    return canvas;
  }

  /** Lets go of it. */
  close(): void {
    void this.pdf.loadingTask.destroy();
  }
}

type Outline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;
type PageRef = Parameters<PDFDocumentProxy['getPageIndex']>[0];

// All of them at once: one after the other they would cost as much as drawing a page.
async function headings(pdf: PDFDocumentProxy): Promise<Heading[]> {
  const flat = (entries: Outline): Outline =>
    entries.flatMap((entry) => [entry, ...flat(entry.items as Outline)]);
  // A file without headings has no outline, whatever the types say.
  const given = (await pdf.getOutline()) as Outline | null;
  const found = await Promise.all(
    flat(given ?? []).map(async ({ title, dest: named }): Promise<Heading | null> => {
      const dest = typeof named === 'string' ? await pdf.getDestination(named) : named;
      const [at, top] = [dest?.[0] as unknown, dest?.[3] as unknown];
      if (typeof at !== 'object' || at === null) return null;
      return { title, page: await pdf.getPageIndex(at as PageRef), top: typeof top === 'number' ? top : 0 };
    })
  );
  return found.filter((heading) => heading !== null);
}

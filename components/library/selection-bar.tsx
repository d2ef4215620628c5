"use client";

import { Columns2, Download, FolderInput, RotateCcw, Star, Tag, Trash2, X } from "lucide-react";
import { useRouter } from "next/navigation";
import { lazy, type ReactNode, useState } from "react";
import { useTranslations } from "use-intl";
import { useStore } from "zustand";

import { useMay, useMayTo } from "@/components/shell/studio-provider";
import { Button } from "@/components/ui/button";
import { PanelButton } from "@/components/ui/panel-button";
import { TextButton } from "@/components/ui/text-button";
import type { Generation } from "@/lib/domain/generation";

import { downloadZip } from "./download-zip";
import { useLibrary, useSelection } from "./library-context";
import { listIds } from "./library-source";
import type { LibraryStore } from "./library-store";

const ProjectPanel = lazy(async () => ({ default: (await import("./project-panel")).ProjectPanel }));
const TagPanel = lazy(async () => ({ default: (await import("./tag-panel")).TagPanel }));

const icon = { "aria-hidden": true, size: 16, strokeWidth: 1.75 } as const;
const mostCompared = 4;
/** On a phone the words stand small under their signs. */
const actionClass =
  "max-md:h-13 max-md:min-w-0 max-md:flex-auto max-md:flex-col max-md:gap-0.5 max-md:px-0 max-md:text-small text-ink";

function Words({ children }: { children: ReactNode }) {
  return <span className="max-w-full truncate">{children}</span>;
}

/** The tags that any of them carries, in the order of their letters. */
const tagsOf = (items: readonly Generation[]) => [...new Set(items.flatMap(({ tags }) => tags))].toSorted();

/** Where all of them lie; undefined where that is not one place. */
function projectOf(items: readonly Generation[]): string | null | undefined {
  const [first, ...others] = new Set(items.map(({ projectId }) => projectId));
  return others.length > 0 ? undefined : first;
}

interface ActionsProps {
  ids: readonly string[];
  /** Those of them that are loaded. */
  items: readonly Generation[];
}

function LabelActions({ ids, items }: ActionsProps) {
  const t = useTranslations();
  const { actions } = useLibrary();
  const allFavourite = items.length > 0 && items.every(({ favourite }) => favourite);
  return (
    <>
      <PanelButton
        label={t("library.selection.tag")}
        labelled
        variant="quiet"
        side="top"
        className={actionClass}
        content={
          <>
            <Tag {...icon} />
            <Words>{t("library.selection.tag")}</Words>
          </>
        }
      >
        {() => (
          <TagPanel
            tags={tagsOf(items)}
            problem={null}
            onAdd={(tag) => void actions.addTag(ids, tag)}
            onRemove={(tag) => void actions.removeTag(ids, tag)}
          />
        )}
      </PanelButton>
      <PanelButton
        label={t("library.selection.move")}
        labelled
        variant="quiet"
        side="top"
        className={actionClass}
        content={
          <>
            <FolderInput {...icon} />
            <Words>{t("library.selection.move")}</Words>
          </>
        }
      >
        {(close) => (
          <ProjectPanel
            projectId={projectOf(items)}
            onChoose={(project) => {
              close();
              void actions.move(ids, project);
            }}
          />
        )}
      </PanelButton>
      <Button
        variant="quiet"
        className={actionClass}
        onClick={() => void actions.favourite(ids, !allFavourite)}
      >
        <Star {...icon} className={allFavourite ? "fill-accent text-accent" : ""} />
        <Words>{t(`library.selection.${allFavourite ? "unfavourite" : "favourite"}`)}</Words>
      </Button>
    </>
  );
}

function FileActions({ ids, items }: ActionsProps) {
  const t = useTranslations();
  const router = useRouter();
  const { actions } = useLibrary();
  const done = items.filter(({ video }) => video !== null);
  const allLoaded = items.length === ids.length;
  const comparable = done.length === ids.length && ids.length >= 2 && ids.length <= mostCompared;
  const mayDelete = useMay("generation.delete");
  const mayTo = useMayTo();
  const deletable = !allLoaded || items.some(({ createdBy }) => mayTo("generation.delete", createdBy));
  const downloadable = done.length > 0 || !allLoaded;
  const compare = () => {
    const params = new URLSearchParams(ids.map((id) => ["id", id]));
    router.push(`/compare?${params.toString()}`);
  };
  return (
    <>
      <Button
        variant="quiet"
        className={actionClass}
        disabled={!comparable}
        title={comparable ? undefined : t("library.selection.compareHelp")}
        onClick={compare}
      >
        <Columns2 {...icon} />
        <Words>{t("library.selection.compare")}</Words>
      </Button>
      <Button
        variant="quiet"
        className={actionClass}
        disabled={!downloadable}
        title={downloadable ? undefined : t("library.selection.downloadHelp")}
        onClick={() => downloadZip(ids)}
      >
        <Download {...icon} />
        <Words>{t("library.selection.download")}</Words>
      </Button>
      {mayDelete ? (
        <Button
          variant="quiet"
          className={actionClass}
          disabled={!deletable}
          title={deletable ? undefined : t("library.selection.deleteHelp")}
          onClick={() => void actions.remove(ids)}
        >
          <Trash2 {...icon} />
          <Words>{t("library.selection.delete")}</Words>
        </Button>
      ) : null}
    </>
  );
}

/** How many are selected, and the way to all that the filter finds. */
function Extent({ library, count }: { library: LibraryStore; count: number }) {
  const t = useTranslations();
  const { selection } = useLibrary();
  const found = useStore(library, (state) => state.found);
  const [asking, setAsking] = useState(false);
  const selectAll = async () => {
    setAsking(true);
    const ids = await listIds(library.getState().filter);
    if (ids) selection.getState().selectAll(ids);
    setAsking(false);
  };
  return (
    <div className="flex min-w-0 items-center gap-3">
      <Button
        variant="icon"
        aria-label={t("library.selection.clear")}
        title={t("library.selection.clear")}
        onClick={() => selection.getState().clear()}
      >
        <X {...icon} />
      </Button>
      <p aria-live="polite" className="text-body font-medium whitespace-nowrap tabular-nums">
        {t("library.selection.count", { count })}
      </p>
      {found && found.count > count ? (
        <TextButton disabled={asking} onClick={() => void selectAll()}>
          {t(found.more ? "library.selection.allMore" : "library.selection.all", { count: found.count })}
        </TextButton>
      ) : null}
    </div>
  );
}

/** What can be done with what is selected, held at the bottom edge. */
export function SelectionBar({ library }: { library: LibraryStore }) {
  const t = useTranslations();
  const { actions } = useLibrary();
  const selected = useSelection(({ ids }) => ids);
  const all = useStore(library, ({ items }) => items);
  const deleted = useStore(library, ({ filter }) => filter.deleted);
  const mayOrganise = useMay("generation.organise");
  const mayRestore = useMay("generation.delete");
  if (selected.size === 0) return null;
  const ids = [...selected];
  const items = all.filter(({ id }) => selected.has(id));
  return (
    <section
      aria-label={t("library.selection.bar")}
      className="selection-bar fixed inset-x-0 bottom-0 z-30 flex flex-col border-t border-line bg-surface pb-[env(safe-area-inset-bottom)] md:inset-x-6 md:bottom-4 md:mx-auto md:w-fit md:max-w-[calc(100vw-3rem)] md:rounded-stage md:border md:p-1.5 md:shadow-float xl:flex-row xl:items-center xl:gap-4"
    >
      <Extent library={library} count={ids.length} />
      <div className="flex px-1 pb-1 md:p-0 xl:border-l xl:border-line xl:pl-2">
        {deleted && !mayRestore ? null : deleted ? (
          <Button variant="quiet" className={actionClass} onClick={() => void actions.bringBack(ids)}>
            <RotateCcw {...icon} />
            <Words>{t("library.selection.restore")}</Words>
          </Button>
        ) : (
          <>
            {mayOrganise ? <LabelActions ids={ids} items={items} /> : null}
            <FileActions ids={ids} items={items} />
          </>
        )}
      </div>
    </section>
  );
}

import type { Generation } from "@/lib/domain/generation";
import { secondsMade } from "@/lib/domain/lengths";
import type { LibraryFilter } from "@/lib/domain/library-filter";
import { limits, readImageSize, readSettings } from "@/lib/domain/model-fields";
import { snapSize } from "@/lib/domain/sizes";

/** What it cost, or may: as the server reckons it. */
function costMicros({ cost, status }: Generation): number {
  if (cost.settledMicros !== null) return cost.settledMicros;
  return status === "failed" || status === "cancelled" ? 0 : cost.reservedMicros;
}

function lengthSeconds({ input }: Generation): number {
  const settings = readSettings(input);
  return secondsMade({
    num_frames: settings?.num_frames ?? limits.num_frames.default,
    fps: settings?.fps ?? limits.fps.default,
  });
}

const within = (value: number, least: number | null, most: number | null) =>
  (least === null || value >= least) && (most === null || value <= most);

/** Who works alone has made everything. */
function isBy(person: string, { createdBy }: Generation, me: string | null): boolean {
  if (person !== "me") return createdBy === person;
  return me === null || createdBy === me;
}

function fits(filter: LibraryFilter, generation: Generation, me: string | null): boolean {
  const day = generation.createdAt.slice(0, 10);
  const size = readImageSize(generation.input["image_size"]) ?? limits.image_size.default;
  const { statuses, shapes, project } = filter;
  return (
    filter.deleted === Boolean(generation.deletedAt) &&
    (statuses.length === 0 || statuses.includes(generation.status)) &&
    (shapes.length === 0 || shapes.includes(snapSize(size).shape)) &&
    within(lengthSeconds(generation), filter.minSeconds, filter.maxSeconds) &&
    within(costMicros(generation), filter.minCostMicros, filter.maxCostMicros) &&
    (filter.from === null || day >= filter.from) &&
    (filter.to === null || day <= filter.to) &&
    (!filter.favourite || generation.favourite) &&
    filter.tags.every((tag) => generation.tags.includes(tag)) &&
    (filter.person === null || isBy(filter.person, generation, me)) &&
    (project === null || generation.projectId === (project === "none" ? null : project))
  );
}

/**
 * Whether a filter shows a generation, as the server would say; null where only the server can: it alone knows how words
 * are found and where a review stands.
 * @param me who looks; null where one works alone.
 */
export function matchesFilter(
  filter: LibraryFilter,
  generation: Generation,
  me: string | null,
): boolean | null {
  if (!fits(filter, generation, me)) return false;
  return filter.q.trim() === "" && filter.reviews.length === 0 ? true : null;
}

import { isUuid } from "@/lib/domain/uuid";
import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { deleteProject } from "@/lib/services/projects/delete";
import { ProjectInput } from "@/lib/services/projects/name";
import { renameProject } from "@/lib/services/projects/rename";
import { noProject } from "@/lib/services/projects/require";

const mostBytes = 4096;

interface Place {
  params: Promise<{ id: string }>;
}

async function idOf({ params }: Place): Promise<string> {
  const { id } = await params;
  return isUuid(id) ? id : noProject();
}

export function PATCH(request: Request, place: Place): Promise<Response> {
  return handle(request, "project.change", async ({ ctx }) => {
    const id = await idOf(place);
    const project = await renameProject(ctx, id, await readJson(request, ProjectInput, mostBytes));
    return Response.json(project, { headers: { "cache-control": "no-store" } });
  });
}

export function DELETE(request: Request, place: Place): Promise<Response> {
  return handle(request, "project.change", async ({ ctx }) => {
    await deleteProject(ctx, await idOf(place));
    return new Response(null, { status: 204 });
  });
}

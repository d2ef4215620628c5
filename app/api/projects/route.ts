import { handle } from "@/lib/http/handle";
import { readJson } from "@/lib/http/read-json";
import { createProject } from "@/lib/services/projects/create";
import { listProjects } from "@/lib/services/projects/list";
import { ProjectInput } from "@/lib/services/projects/name";

const mostBytes = 4096;
const headers = { "cache-control": "no-store" };

export function GET(request: Request): Promise<Response> {
  return handle(request, "generation.see", async ({ ctx }) =>
    Response.json({ projects: await listProjects(ctx) }, { headers }),
  );
}

export function POST(request: Request): Promise<Response> {
  return handle(request, "project.change", async ({ ctx }) => {
    const project = await createProject(ctx, await readJson(request, ProjectInput, mostBytes));
    return Response.json(project, { status: 201, headers });
  });
}

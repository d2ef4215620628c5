import * as fc from "fast-check";
import { describe, expect, it } from "vitest";

import {
  type Action,
  actions,
  may,
  mayChangeMember,
  mayGiveRole,
  mayTo,
  reachOf,
  type Role,
  roles,
} from "./permissions";

const anyRole = fc.constantFrom(...roles);
const anyAction = fc.constantFrom(...actions);
/** From the most that one may be to the least: each may nothing that the one before may not. */
const lessThan: [Role, Role][] = [
  ["owner", "admin"],
  ["admin", "creator"],
  ["creator", "reviewer"],
];
const widths = { none: 0, own: 1, any: 2 };
const rank = (role: Role) => roles.indexOf(role);

describe("the table", () => {
  it.each(lessThan)("lets a %s do whatever a %s may, and to no fewer objects", (more, less) => {
    expect.hasAssertions();
    fc.assert(
      fc.property(anyAction, fc.uuid(), fc.option(fc.uuid()), (action, id, maker) => {
        expect(widths[reachOf(more, action)]).toBeGreaterThanOrEqual(widths[reachOf(less, action)]);
        expect(mayTo({ id, role: more }, action, maker) || !mayTo({ id, role: less }, action, maker)).toBe(
          true,
        );
      }),
    );
  });

  it("never lets someone do to an object what they may not do at all", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(anyRole, anyAction, fc.uuid(), fc.option(fc.uuid()), (role, action, id, maker) => {
        expect(may(role, action) || !mayTo({ id, role }, action, maker)).toBe(true);
      }),
    );
  });

  it("asks who made an object only of those who may do it to their own alone", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(anyRole, anyAction, fc.uuid(), fc.option(fc.uuid()), (role, action, id, maker) => {
        const toTheirOwn = mayTo({ id, role }, action, id);
        const toAnothers = mayTo({ id, role }, action, maker);
        expect(toTheirOwn).toBe(may(role, action));
        expect(toAnothers).toBe(reachOf(role, action) === "any" || (toTheirOwn && maker === id));
      }),
    );
  });

  it("takes what nobody is known to have made for another's", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(anyRole, anyAction, fc.uuid(), (role, action, id) => {
        expect(mayTo({ id, role }, action, null)).toBe(reachOf(role, action) === "any");
      }),
    );
  });

  it("lets a reviewer neither spend nor change what others made, nor see what others spent", () => {
    const spends: Action[] = [
      "generation.create",
      "generation.cancel",
      "generation.resolve",
      "generation.organise",
      "generation.delete",
      "project.change",
      "spend.see",
      "spend.reconcile",
      "caps.change",
      "member.manage",
      "audit.see",
    ];
    for (const action of spends) expect([action, may("reviewer", action)]).toEqual([action, false]);
  });

  it("keeps everybody's account their own, an owner's too", () => {
    for (const role of roles) expect(reachOf(role, "account.change")).toBe("own");
  });

  it("leaves members, caps and the audit log to admins and owners", () => {
    for (const action of ["member.manage", "caps.change", "audit.see", "spend.reconcile"] as const) {
      expect(roles.filter((role) => may(role, action))).toEqual(["owner", "admin"]);
    }
  });
});

describe("roles", () => {
  it("are given by nobody above their own: nobody raises anyone, themselves included, past themselves", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(anyRole, anyRole, (giver, role) => {
        expect(rank(giver) <= rank(role) || !mayGiveRole(giver, role)).toBe(true);
      }),
    );
  });

  it("are given, taken and changed only by those who manage members", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(anyRole, anyRole, (one, other) => {
        fc.pre(!may(one, "member.manage"));
        expect([mayGiveRole(one, other), mayChangeMember(one, other)]).toEqual([false, false]);
      }),
    );
  });

  it("of an owner are touched by owners alone", () => {
    for (const role of roles) {
      expect([role, mayGiveRole(role, "owner")]).toEqual([role, role === "owner"]);
      expect([role, mayChangeMember(role, "owner")]).toEqual([role, role === "owner"]);
    }
  });

  it("below owner are given by owners and admins alike", () => {
    for (const role of roles.filter((each) => each !== "owner")) {
      expect(mayGiveRole("owner", role) && mayChangeMember("owner", role)).toBe(true);
      expect(mayGiveRole("admin", role) && mayChangeMember("admin", role)).toBe(true);
    }
  });

  it("are out of reach in any number of steps for whoever may give none", () => {
    expect.hasAssertions();
    fc.assert(
      fc.property(fc.array(fc.tuple(anyRole, anyRole, anyRole), { maxLength: 30 }), (steps) => {
        // Everybody here is an admin at most; whoever acts changes somebody into something.
        const present = new Set<Role>(["admin", "creator", "reviewer"]);
        for (const [actor, member, role] of steps) {
          if (!present.has(actor) || !present.has(member)) continue;
          if (mayChangeMember(actor, member) && mayGiveRole(actor, role)) present.add(role);
        }
        expect(present.has("owner")).toBe(false);
      }),
    );
  });
});

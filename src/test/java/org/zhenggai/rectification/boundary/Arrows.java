package org.zhenggai.rectification.boundary;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who may use whom: by class, by SQL, or by a word in a model. What is told here is compared with the house by {@link HouseTest}. */
final class Arrows {

    static final List<String> FLOORS = List.of("ground", "casework", "procedures", "views", "pages", "operations");

    /** The floor whose rooms do not know each other. */
    static final String NO_SIDEWAYS = "procedures";

    /** Why a procedure knows another nevertheless. */
    static final Map<String, String> SIDEWAYS = Map.ofEntries(
            Map.entry("escalation -> referral", "the top of the ladder is the referral for accountability"),
            Map.entry("fieldpatrol -> foundproblem", "what a patrol finds is reported as a newly found problem, in one transaction"),
            Map.entry("lifecycle -> acceptance", "both categories end in acceptance, which their models call as a part of theirs"),
            Map.entry("lifecycle -> annualassessment", "an ongoing case is measured against the protection target of its township"),
            Map.entry("lifecycle -> escalation", "the check against the ladder stands in each case's own diagram (decision 12)"));

    /** Processes that do not bear the name of their room. */
    static final Map<String, String> FAMILIES = Map.ofEntries(
            Map.entry("category-conversion", "changerequest"),
            Map.entry("deadline-bound-rectification", "lifecycle"),
            Map.entry("deadline-extension", "changerequest"),
            Map.entry("difficulty-coordination", "planrun"),
            Map.entry("message-delivery", "message"),
            Map.entry("message-digest", "message"),
            Map.entry("ongoing-rectification", "lifecycle"),
            Map.entry("periodic-notice", "planrun"),
            Map.entry("rectification-plan", "planrun"),
            Map.entry("rectification-preparation", "lifecycle"),
            Map.entry("substitution", "organization"),
            Map.entry("suspension", "changerequest"),
            Map.entry("weekly-dispatch", "planrun"));

    /** Beginnings of forms that several processes of a room share. */
    static final Set<String> SHARED_FORMS = Set.of("change-request");

    /** These rooms are about the engine. */
    static final Set<String> WITH_THE_ENGINE = Set.of("engine", "organization", "clock", "node", "database", "access", "http", "cockpit",
            "tasklist");

    /** Classes that join SQL with what is known only when it runs, each with its reason; never with what somebody sent. */
    static final Map<String, String> JOINED_SQL = Map.ofEntries(
            Map.entry("EntryChain.java", "tables of a chain, which their rooms hand over"),
            Map.entry("AnchorCheck.java", "tables of a chain"),
            Map.entry("AnchorStore.java", "tables of a chain"),
            Map.entry("SealedTable.java", "the statement that reads a sealed record, which its room hands over"),
            Map.entry("SealWriter.java", "the statement of a sealed record"),
            Map.entry("Seals.java", "the statement of a sealed record"),
            Map.entry("Projected.java", "the columns of a projection, as the database has them"),
            Map.entry("EmbeddedServer.java", "roles and passwords of the embedded server: these statements take no values"),
            Map.entry("EmbeddedRoles.java", "roles and passwords of the embedded server"),
            Map.entry("EmptyDatabase.java", "tables and sequences of a backup, by names that the database itself has given"),
            Map.entry("Migrations.java", "the two histories, and the functions that ask for a table"),
            Map.entry("ProvenChains.java", "the view of a chain"));

    /** Which rooms a room may use. */
    static final Map<String, Set<String>> ARROWS = Map.ofEntries(
            Map.entry("access", Set.of("audit", "clock", "engine", "http", "office", "organization", "refusal", "scan", "secret")),
            Map.entry("audit", Set.of("database", "engine", "http", "office", "refusal")),
            Map.entry("calendar", Set.of("audit", "node", "office", "scan")),
            Map.entry("clock", Set.of("audit", "node", "refusal")),
            Map.entry("database", Set.of()),
            Map.entry("engine", Set.of("refusal")),
            Map.entry("http", Set.of("engine", "refusal")),
            Map.entry("office", Set.of("engine")),
            Map.entry("refusal", Set.of()),
            Map.entry("node", Set.of()),
            Map.entry("organization", Set.of("audit", "calendar", "clock", "database", "engine", "node", "office", "refusal")),
            Map.entry("scan", Set.of("audit")),
            Map.entry("secret", Set.of()),
            Map.entry("document", Set.of("finding", "organization")),
            Map.entry("draft", Set.of("audit", "engine", "refusal")),
            Map.entry("evidence", Set.of("audit", "finding", "node", "office", "organization", "plot", "refusal", "scan")),
            Map.entry("finding", Set.of("audit", "calendar", "clock", "database", "engine", "organization", "refusal", "schedule")),
            Map.entry("handing", Set.of("audit", "engine", "finding", "organization", "refusal")),
            Map.entry("copying", Set.of("audit", "engine", "finding", "organization", "refusal")),
            Map.entry("takeback", Set.of("audit", "draft", "engine", "finding", "organization", "refusal")),
            Map.entry("phrase", Set.of("audit", "organization", "refusal")),
            Map.entry("plot", Set.of("database", "finding", "refusal")),
            Map.entry("proof", Set.of("engine", "evidence", "finding", "organization", "plot", "refusal")),
            Map.entry("schedule", Set.of("calendar", "engine")),
            Map.entry("review", Set.of("database", "engine", "evidence", "finding", "organization", "proof", "refusal")),
            Map.entry("urging", Set.of("audit", "calendar", "engine", "finding", "organization", "refusal")),
            Map.entry("acceptance", Set.of("calendar", "document", "engine", "evidence", "finding", "organization", "proof", "refusal",
                    "review")),
            Map.entry("administrativeact", Set.of("audit", "engine", "finding", "organization", "refusal")),
            Map.entry("annualassessment", Set.of("engine", "finding", "organization", "refusal")),
            Map.entry("changerequest", Set.of("calendar", "database", "document", "engine", "finding", "organization", "refusal")),
            Map.entry("escalation", Set.of("audit", "calendar", "database", "document", "engine", "finding", "organization",
                    "referral", "refusal", "schedule")),
            Map.entry("fieldpatrol", Set.of("audit", "calendar", "engine", "finding", "foundproblem", "organization", "refusal",
                    "schedule")),
            Map.entry("followup", Set.of("calendar", "engine", "finding", "organization", "refusal", "review", "schedule")),
            Map.entry("foundproblem", Set.of("engine", "finding", "organization", "refusal")),
            Map.entry("instruction", Set.of("audit", "calendar", "engine", "finding", "organization", "refusal", "schedule")),
            Map.entry("lifecycle", Set.of("acceptance", "annualassessment", "calendar", "database", "engine", "escalation", "finding",
                    "organization", "proof", "refusal", "review", "schedule")),
            Map.entry("opinion", Set.of("audit", "calendar", "engine", "finding", "organization", "refusal", "schedule")),
            Map.entry("planintake", Set.of("audit", "engine", "finding", "office", "organization", "refusal", "scan")),
            Map.entry("planrun", Set.of("audit", "calendar", "document", "engine", "finding", "organization", "refusal", "schedule")),
            Map.entry("referral", Set.of("calendar", "document", "engine", "finding", "organization", "refusal", "schedule")),
            Map.entry("supervisionvisit", Set.of("document", "engine", "evidence", "finding", "organization", "refusal")),
            Map.entry("archive", Set.of("audit", "document", "engine", "evidence", "finding", "ledger", "letter", "message",
                    "office", "organization", "refusal", "trace")),
            Map.entry("dashboard", Set.of("audit", "database", "escalation", "finding", "ledger", "lifecycle", "organization", "planrun",
                    "refusal", "schedule", "urging")),
            Map.entry("delivery", Set.of("secret")),
            Map.entry("desk", Set.of("calendar", "copying", "engine", "finding", "http", "instruction", "ledger", "lifecycle", "opinion",
                    "organization", "proof", "refusal", "review", "schedule", "urging")),
            Map.entry("leader", Set.of("audit", "calendar", "engine", "escalation", "finding", "instruction", "letter", "lifecycle",
                    "organization",
                    "refusal", "schedule", "urging")),
            Map.entry("ledger", Set.of("acceptance", "audit", "calendar", "database", "document", "engine", "escalation", "finding",
                    "followup", "http", "lifecycle", "office", "organization", "proof", "referral", "refusal", "review", "schedule")),
            Map.entry("ledgerimport", Set.of("audit", "engine", "finding", "ledger", "office", "organization", "refusal", "scan")),
            Map.entry("letter", Set.of("acceptance", "audit", "changerequest", "document", "engine", "escalation", "evidence",
                    "finding", "ledger", "organization", "planrun", "referral", "refusal", "review", "schedule", "supervisionvisit")),
            Map.entry("message", Set.of("access", "audit", "calendar", "changerequest", "clock", "copying", "delivery", "document",
                    "engine", "escalation", "fieldpatrol", "finding", "instruction", "letter", "office", "opinion", "organization",
                    "planrun", "refusal", "review", "secret", "takeback", "urging")),
            Map.entry("trace", Set.of("database", "engine", "finding", "refusal")),
            Map.entry("cockpit", Set.of("engine", "organization", "refusal", "shell")),
            Map.entry("shell", Set.of("access", "clock", "http")),
            Map.entry("tasklist", Set.of("calendar", "engine", "finding", "lifecycle", "organization", "proof", "review", "schedule",
                    "shell", "urging")),
            Map.entry("backup", Set.of("audit", "database", "evidence", "finding", "message")),
            Map.entry("condition", Set.of("audit", "backup", "calendar", "engine", "evidence", "finding", "message", "node", "organization",
                    "refusal", "repair")),
            Map.entry("housekeeping", Set.of("audit", "engine", "message")),
            Map.entry("opening", Set.of("access", "audit", "calendar", "clock", "delivery", "engine", "finding", "http", "message",
                    "office",
                    "organization", "refusal", "scan")),
            Map.entry("supply", Set.of()),
            Map.entry("upgrade", Set.of("administrativeact", "database", "letter", "migration")),
            Map.entry("migration", Set.of("audit", "engine", "refusal")),
            Map.entry("repair", Set.of("audit", "engine", "finding", "organization", "refusal")),
            Map.entry("sample", Set.of("clock", "evidence", "finding", "organization", "plot")));

    private Arrows() {}
}

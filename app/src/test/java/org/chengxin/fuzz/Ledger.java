package org.chengxin.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.SoftAssertions;
import org.chengxin.Server;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What was stored against what was answered, row by row: all that was acknowledged, and of what was refused nothing. */
final class Ledger {

    private static final String ID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";
    private static final Pattern ANY_ID = Pattern.compile(ID);
    private static final Pattern MATTER = Pattern.compile("/workbench/matters/(" + ID + ")(?:\\?done=([0-9]+))?");
    private static final Pattern NUMBER = Pattern.compile("data-copy=\"([^\"]+)\"");
    private static final Pattern PROPOSAL = Pattern.compile("/workbench/proposals/(" + ID + ")");

    /** What an inlet stores, with the ids of all that there is. */
    enum Kind {
        /** Another version may have taken its place. */
        REPORT("select id from intake.report union all select id from intake.superseded"),
        MATTER("select id from matter.matter"),
        ACT("select fact from matter.act"),
        ATTACHMENT("select id from document.attachment"),
        ORGANISATION("select id from account.organisation"),
        ACCOUNT("select id from account.account"),
        TOKEN("select id from account.token"),
        PROPOSAL("select id from rule.proposal");

        private final String query;

        Kind(String query) {
            this.query = query;
        }
    }

    private final JdbcClient sql;
    private final Map<Kind, Set<UUID>> before = new EnumMap<>(Kind.class);
    private final Map<Kind, Set<UUID>> told = new EnumMap<>(Kind.class);

    /** What a page said was stored without saying its id. */
    private final Map<Kind, Integer> counted = new EnumMap<>(Kind.class);

    private final Set<UUID> factsBefore;
    private final SealedRows seals;

    Ledger(JdbcClient sql) {
        this.sql = sql;
        for (Kind kind : Kind.values()) {
            before.put(kind, ids(kind.query));
            told.put(kind, new HashSet<>());
            counted.put(kind, 0);
        }
        this.factsBefore = ids("select id from evidence.fact");
        this.seals = new SealedRows(sql);
    }

    /** How much was acknowledged. */
    int stored(Kind kind) {
        return told.get(kind).size() + counted.get(kind);
    }

    Map<Kind, Integer> figures() {
        Map<Kind, Integer> figures = new EnumMap<>(Kind.class);
        for (Kind kind : Kind.values()) {
            figures.put(kind, stored(kind));
        }
        return figures;
    }

    /**
     * What an answer to a POST says was stored.
     *
     * @param path without the query
     */
    void enter(String path, Wire.Answer answer) {
        boolean done = answer.status() >= 200 && answer.status() < 300;
        if (path.startsWith("/api/")) {
            if (done && answer.body().startsWith("{")) {
                called(path, answer.status(), Server.JSON.readTree(answer.body()));
            }
        } else {
            shown(path, done, answer);
        }
    }

    private void called(String path, int status, JsonNode answer) {
        switch (path) {
            case "/api/v1/reports" -> answer.path("results").forEach(this::reported);
            case "/api/v1/matters" -> tell(Kind.MATTER, answer.path("id"));
            case "/api/v1/matters/attachments" -> tell(Kind.ATTACHMENT, answer.path("id"));
            case "/api/v1/organisations" -> tell(Kind.ORGANISATION, answer.path("id"));
            case "/api/v1/accounts" -> tell(Kind.ACCOUNT, answer.path("id"));
            case "/api/v1/tokens" -> tell(Kind.TOKEN, answer.path("id"));
            default -> {
                tell(Kind.PROPOSAL, answer.path("proposal"));
                if (status == 200 && path.endsWith("/acts")) {
                    acted(path.split("/")[4], answer.path("act").intValue());
                }
            }
        }
    }

    private void reported(JsonNode result) {
        if (result.path("status").asString("").equals("created")) {
            tell(Kind.REPORT, result.path("id"));
        }
    }

    private void shown(String path, boolean done, Wire.Answer answer) {
        Matcher matter = MATTER.matcher(answer.location());
        Matcher proposal = PROPOSAL.matcher(answer.location());
        boolean toMatter = matter.find();
        if (toMatter && matter.group(2) != null) {
            acted(matter.group(1), Integer.parseInt(matter.group(2)));
        } else if (answer.location().contains("/workbench/matters?passed")) {
            counted.merge(Kind.ACT, 1, Integer::sum);
        } else if (path.startsWith("/workbench/matters/new/") && toMatter) {
            told.get(Kind.MATTER).add(UUID.fromString(matter.group(1)));
        } else if (proposal.find()) {
            told.get(Kind.PROPOSAL).add(UUID.fromString(proposal.group(1)));
        } else if (done && path.startsWith("/matters/new/") && answer.body().contains("data-copy=")) {
            told.get(Kind.MATTER).add(opened(answer.body()));
        } else if (done && path.equals("/workbench/accounts")) {
            counted.merge(Kind.ACCOUNT, 1, Integer::sum);
        } else if (done && path.equals("/workbench/tokens")) {
            counted.merge(Kind.TOKEN, 1, Integer::sum);
        }
        if (path.contains("/matters/")) {
            // files are kept while the rest of their form is put right, and are shown in it
            ANY_ID.matcher(answer.body())
                    .results()
                    .map(found -> UUID.fromString(found.group()))
                    .forEach(told.get(Kind.ATTACHMENT)::add);
        }
    }

    /** The receipt shows the number first. */
    private UUID opened(String receipt) {
        Matcher number = NUMBER.matcher(receipt);
        assertThat(number.find()).isTrue();
        return sql.sql("select id from matter.matter where number = :number")
                .param("number", number.group(1))
                .query(UUID.class)
                .single();
    }

    private void tell(Kind kind, JsonNode id) {
        if (id.isString()) {
            told.get(kind).add(UUID.fromString(id.stringValue()));
        }
    }

    private void acted(String matter, int act) {
        told.get(Kind.ACT)
                .add(sql.sql("select fact from matter.act where matter = :matter and act = :act")
                        .param("matter", UUID.fromString(matter))
                        .param("act", act)
                        .query(UUID.class)
                        .single());
    }

    void reconcile() {
        tellWhatFollows();
        Set<UUID> erased = ids("select id from evidence.fact where erased_by is not null");
        SoftAssertions all = new SoftAssertions();
        for (Kind kind : Kind.values()) {
            Set<UUID> stored = fresh(kind.query, before.get(kind));
            Set<UUID> acknowledged = told.get(kind);
            acknowledged.removeAll(before.get(kind));
            acknowledged.removeAll(erased);
            if (kind == Kind.ACT) {
                stored.removeAll(
                        without(actsOf(before.get(Kind.MATTER)), acknowledged)); // clocks of other tests' matters act
            }
            if (kind == Kind.ATTACHMENT) {
                // an id on a page may be anything's
                acknowledged.retainAll(stored);
            }
            all.assertThat(without(acknowledged, stored))
                    .as("%s: what was acknowledged is stored", kind)
                    .isEmpty();
            Set<UUID> rest = without(stored, acknowledged);
            all.assertThat(rest)
                    .as("%s: and nothing else: %s", kind, described(kind, rest))
                    .hasSize(counted.get(kind));
        }
        all.assertAll();
        Set<UUID> facts = fresh("select id from evidence.fact", factsBefore);
        assertThat(facts).as("each created report is sealed").containsAll(told.get(Kind.REPORT));
        assertThat(facts)
                .as("each act is sealed")
                .containsAll(fresh("select fact from matter.act where not erased", factsBefore));
        assertThat(facts)
                .as("each step of a proposal is sealed")
                .containsAll(fresh("select fact from rule.proposal_step", factsBefore));
        assertThat(ids("""
                select a.id from document.attachment a
                where not exists (select from document.attachment_chunk c where c.attachment = a.id)""")).as("each file has its content").isEmpty();
        seals.reconcile();
    }

    private List<String> described(Kind kind, Set<UUID> ids) {
        return kind != Kind.MATTER || ids.isEmpty()
                ? List.of()
                : sql.sql("select number || ' ' || definition || ' ' || id from matter.matter where id in (:ids)")
                        .param("ids", ids)
                        .query(String.class)
                        .list();
    }

    /**
     * The house opens a warning by itself where the reports show a pattern. The first act of a matter is its opening; a file
     * that was filed with an act was stored with it.
     */
    private void tellWhatFollows() {
        told.get(Kind.MATTER)
                .addAll(ids("select id from matter.matter where definition in ('warning', 'repair-notice')"));
        Set<UUID> matters = fresh(Kind.MATTER.query, before.get(Kind.MATTER));
        sql.sql("select matter, fact from matter.act where act = 1")
                .query((row, index) -> {
                    if (matters.contains(row.getObject("matter", UUID.class))) {
                        told.get(Kind.ACT).add(row.getObject("fact", UUID.class));
                    }
                    return index;
                })
                .list();
        told.get(Kind.ATTACHMENT).addAll(ids("select attachment from document.attachment_filing"));
    }

    private static Set<UUID> without(Set<UUID> all, Set<UUID> others) {
        Set<UUID> rest = new HashSet<>(all);
        rest.removeAll(others);
        return rest;
    }

    private Set<UUID> fresh(String query, Set<UUID> before) {
        Set<UUID> now = ids(query);
        now.removeAll(before);
        return now;
    }

    private Set<UUID> actsOf(Set<UUID> matters) {
        return new HashSet<>(sql.sql("select fact from matter.act where matter = any (cast(:matters as uuid[]))")
                .param("matters", matters.stream().map(UUID::toString).toArray(String[]::new))
                .query(UUID.class)
                .list());
    }

    private Set<UUID> ids(String query) {
        return new HashSet<>(sql.sql(query).query(UUID.class).list());
    }
}

package org.chengxin.matter.web.queue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.account.Caller;
import org.chengxin.account.access.AccessPolicy;
import org.chengxin.account.office.Offices;
import org.chengxin.account.office.Offices.Office;
import org.chengxin.account.office.Offices.Post;
import org.chengxin.matter.Matter.Party;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.Matters;
import org.chengxin.matter.Matters.Digest;
import org.chengxin.matter.Matters.Due;
import org.chengxin.matter.Matters.Inbox;
import org.chengxin.matter.Matters.InboxQuery;
import org.chengxin.matter.Matters.Overview;
import org.chengxin.matter.Matters.Workload;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Stage;
import org.chengxin.matter.web.view.DueViews;
import org.chengxin.matter.web.view.Kinds;
import org.chengxin.web.Texts;
import org.chengxin.web.part.PagePart;
import org.chengxin.web.part.WorkbenchBlock;
import org.chengxin.web.ui.Tiles;
import org.chengxin.web.ui.Tiles.Tile;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;

/** Blocks of the workbench home: what waits, for everybody who takes part in matters; the table of offices, for a head. */
@Component
class DeskBlocks {

    /** Lines of the queue on the home. */
    private static final int LINES = 10;

    private final Matters matters;
    private final Offices offices;
    private final Supervision supervision;
    private final Kinds kinds;
    private final DueViews dues;
    private final Texts texts;

    DeskBlocks(Matters matters, Offices offices, Supervision supervision, Kinds kinds, DueViews dues, Texts texts) {
        this.matters = matters;
        this.offices = offices;
        this.supervision = supervision;
        this.kinds = kinds;
        this.dues = dues;
        this.texts = texts;
    }

    @Bean
    static WorkbenchBlock deadlinesBlock(DeskBlocks desk) {
        return new WorkbenchBlock(5, desk::deadlines);
    }

    @Bean
    static WorkbenchBlock headBlock(DeskBlocks desk) {
        return new WorkbenchBlock(10, desk::head);
    }

    @Bean
    static WorkbenchBlock dueBlock(DeskBlocks desk) {
        return new WorkbenchBlock(20, desk::due);
    }

    private Optional<PagePart> due(Caller caller) {
        boolean citizen = AccessPolicy.isCitizen(caller);
        boolean office = worksInAnOffice(caller);
        if (!citizen && !AccessPolicy.worksForItsOrganisation(caller)) {
            return Optional.empty();
        }
        Inbox inbox = matters.inbox(citizen ? own() : InboxQuery.first(LINES), caller);
        Map<MatterId, Digest> digests =
                matters.digests(inbox.lines().stream().map(Inbox.Line::id).toList(), caller);
        String who = citizen ? "citizen" : office ? "office" : "firm";
        long unread = office ? 0 : matters.unread(caller);
        return Optional.of(PagePart.of(
                "matter/due",
                new DueBlock(
                        "matter.home." + who,
                        "matter.home.none." + who,
                        inbox.lines().stream()
                                .map(line -> line(line, digests.get(line.id()), office))
                                .toList(),
                        unread,
                        unread(citizen ? "all" : "open"),
                        "/workbench/matters",
                        citizen ? "/workbench/matters?state=closed" : Filters.archive(""))));
    }

    /** A citizen's open matters, whoever is to act next. */
    private static InboxQuery own() {
        return new InboxQuery(null, Due.ANY, false, false, null, null, null, null, LINES);
    }

    private Optional<PagePart> deadlines(Caller caller) {
        if (!worksInAnOffice(caller)) {
            return Optional.empty();
        }
        Workload workload = matters.workload(caller.organisation().id(), caller);
        List<Workload.Line> lines = workload.lines();
        Workload.Line own = lines.stream().reduce(Workload.Line::plus).orElse(Workload.Line.NONE);
        long unassigned = lines.stream()
                .filter(line -> line.handler() == null)
                .mapToLong(Workload.Line::open)
                .sum();
        return Optional.of(PagePart.of(
                "web/tiles",
                new Tiles(
                        texts.of("matter.home.deadlines"),
                        List.of(
                                tile("today", own.today(), Filters.ofOffice("", "", "today"), false),
                                tile("overdue", own.overdue(), Filters.ofOffice("", "", "overdue"), true),
                                tile("soon", own.soon(), Filters.ofOffice("", "", "soon"), false),
                                tile("fresh", unassigned, Filters.address("", Filters.NOBODY, "any"), false),
                                tile("unread", workload.unread(), unread("open"), false)))));
    }

    private Tile tile(String word, long count, String link, boolean bad) {
        return new Tile(
                texts.of("matter.home." + word),
                String.format(texts.locale(), "%,d", count),
                texts.of(count > 0 ? "matter.home.list" : "matter.home.list.none"),
                count > 0 ? link : null,
                bad && count > 0);
    }

    /** URL of what the reader has not opened since its last act. */
    private static String unread(String state) {
        return Filters.unread(state);
    }

    private boolean worksInAnOffice(Caller caller) {
        return AccessPolicy.isOfficer(caller)
                && offices.find(caller.organisation().id()).isPresent();
    }

    private DueBlock.Line line(Inbox.Line line, @Nullable Digest digest, boolean office) {
        var kind = kinds.version(line.definition(), line.version()).orElse(null);
        var stage = kind == null ? null : kind.stages().get(line.stage());
        boolean english = texts.english();
        return new DueBlock.Line(
                line.id().toString(),
                line.number(),
                kind == null ? line.definition() : kind.title().in(english),
                stage == null ? line.stage() : stage.title().in(english),
                digest == null
                        ? ""
                        : digest.parties().stream()
                                .filter(party -> !party.you() && !party.name().isEmpty())
                                .map(Party::name)
                                .distinct()
                                .limit(2)
                                .collect(Collectors.joining(" → ")),
                digest == null ? "" : String.join("、", digest.amounts()),
                dues.of(line.due(), line.unit(), line.provisional()),
                line.urged(),
                office && line.handler() == null,
                line.pending(),
                office || kind == null || stage == null ? null : waits(kind, stage),
                office || kind == null ? null : kinds.next(kind, line.stage()));
    }

    /** Who has to act, in words; null where nobody has. */
    private @Nullable String waits(MatterDefinition kind, Stage stage) {
        boolean english = texts.english();
        return stage.waitsFor().isEmpty()
                ? null
                : stage.waitsFor().stream()
                        .flatMap(role -> Stream.ofNullable(kind.roles().get(role)))
                        .map(role -> role.title().in(english))
                        .collect(Collectors.joining(texts.of("web.comma")));
    }

    private Optional<PagePart> head(Caller caller) {
        boolean head = AccessPolicy.isOfficer(caller)
                && caller.account() != null
                && offices.staffOf(caller.account())
                        .filter(staff -> staff.post() == Post.HEAD && !staff.left())
                        .isPresent();
        if (!head) {
            return Optional.empty();
        }
        List<Overview.Line> counted = matters.overview(caller).lines();
        List<String> columns = columns(counted);
        long most = counted.stream().mapToLong(Overview.Line::open).max().orElse(0);
        List<Office> under = supervision.of(caller);
        List<HeadBlock.Row> rows = under.stream()
                .map(office -> row(office, counted, columns, most, caller))
                .sorted(Comparator.comparing((HeadBlock.Row row) ->
                                !row.office().equals(caller.organisation().id().toString()))
                        .thenComparing(row -> -row.overdue().count())
                        .thenComparing(row -> -row.all().count()))
                .toList();
        return Optional.of(PagePart.of(
                "matter/head",
                new HeadBlock(
                        columns.stream().map(kinds::title).toList(),
                        rows,
                        Filters.archive(under.size() > 1 ? Filters.ALL : ""))));
    }

    /** Kinds with open matters, the most frequent first. */
    private static List<String> columns(List<Overview.Line> counted) {
        Map<String, Long> open = new LinkedHashMap<>();
        counted.forEach(line -> open.merge(line.definition(), line.open(), Long::sum));
        return open.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static HeadBlock.Row row(
            Office office, List<Overview.Line> counted, List<String> columns, long most, Caller caller) {
        String id = office.id().equals(caller.organisation().id())
                ? ""
                : office.id().toString();
        List<Overview.Line> own = counted.stream()
                .filter(line -> line.office().equals(office.id()))
                .toList();
        List<HeadBlock.Cell> cells = new ArrayList<>();
        for (String kind : columns) {
            long open = sum(
                    own.stream().filter(line -> line.definition().equals(kind)).toList(), Overview.Line::open);
            cells.add(new HeadBlock.Cell(
                    open, Filters.ofOffice(id, kind, "any"), open == 0 ? "" : open * 2 > most ? "many" : "some"));
        }
        return new HeadBlock.Row(
                office.id().toString(),
                office.name(),
                cells,
                new HeadBlock.Cell(sum(own, Overview.Line::open), Filters.ofOffice(id, "", "any"), ""),
                new HeadBlock.Cell(sum(own, Overview.Line::soon), Filters.ofOffice(id, "", "soon"), ""),
                new HeadBlock.Cell(sum(own, Overview.Line::overdue), Filters.ofOffice(id, "", "overdue"), ""));
    }

    private static long sum(List<Overview.Line> lines, ToLongFunction<Overview.Line> count) {
        return lines.stream().mapToLong(count).sum();
    }
}

package org.chengxin.matter.web.view;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.chengxin.account.OrganisationId;
import org.chengxin.matter.Matter;
import org.chengxin.matter.Matter.Deadline;
import org.chengxin.matter.Matter.Entry;
import org.chengxin.matter.Matter.Link;
import org.chengxin.matter.Matter.NextStep;
import org.chengxin.matter.Matter.Party;
import org.chengxin.matter.MatterId;
import org.chengxin.matter.definition.Examples;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.definition.Step;
import org.chengxin.matter.definition.file.DefinitionFile;
import org.chengxin.shared.FactId;
import org.chengxin.web.Fixture;
import org.springframework.context.i18n.LocaleContextHolder;

/** A complaint of the example definition as somebody sees it, put together piece by piece. */
public final class Seen {

    public static final MatterDefinition COMPLAINT = DefinitionFile.read(Examples.complaint());
    public static final MatterId ID = new MatterId(uuid(1));
    public static final FactId FACT = new FactId(uuid(2));
    public static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private String stage = "received";
    private boolean ended;
    private Matter.Viewer viewer = Matter.Viewer.OFFICE;
    private Matter.Pending pending;
    private Link parent;
    private Link merged;
    private final List<Party> parties = new ArrayList<>();
    private final List<Entry> acts = new ArrayList<>();
    private final List<Deadline> clocks = new ArrayList<>();
    private final List<NextStep> next = new ArrayList<>();
    private final List<Link> children = new ArrayList<>();
    private final List<Matter.Left> left = new ArrayList<>();

    private Seen() {}

    public static Seen in(String stage) {
        Seen seen = new Seen();
        seen.stage = stage;
        seen.ended = COMPLAINT.stage(stage).end();
        return seen;
    }

    public static UUID uuid(int number) {
        return UUID.fromString("01980000-0000-7000-8000-%012d".formatted(number));
    }

    /** What is said in English, whatever the machine speaks. */
    public static <T> T english(Supplier<T> words) {
        return in(Locale.ENGLISH, words);
    }

    public static <T> T chinese(Supplier<T> words) {
        return in(Locale.CHINESE, words);
    }

    private static <T> T in(Locale language, Supplier<T> words) {
        LocaleContextHolder.setLocale(language);
        try {
            return words.get();
        } finally {
            LocaleContextHolder.resetLocaleContext();
        }
    }

    /** In a house where the complaint is the only kind, and nobody has an account. */
    static StoryViews stories() {
        return new StoryViews(Fixture.texts(), new AnswerWords(Fixture.texts(), null, List.of()), builtIn());
    }

    static BuiltInWords builtIn() {
        Kinds kinds = new Kinds(null, null, Fixture.texts()) {
            @Override
            public Optional<MatterDefinition> find(String name) {
                return Optional.of(COMPLAINT);
            }
        };
        AnswerWords answers = new AnswerWords(Fixture.texts(), null, List.of());
        return new BuiltInWords(Fixture.texts(), answers, kinds, null);
    }

    public Seen by(Matter.Viewer viewer) {
        this.viewer = viewer;
        return this;
    }

    public Seen waitingFor(String step, boolean mine) {
        Step known = COMPLAINT.stage(stage).steps().get(step);
        pending = new Matter.Pending(2, step, known == null ? null : known.title(), "head", mine);
        return this;
    }

    /** May be done next: a step of the stage, or an act that every matter has. */
    public Seen next(String name) {
        Step step = COMPLAINT.stage(stage).steps().get(name);
        next.add(
                step == null
                        ? new NextStep(name, null, null, false, null, null)
                        : new NextStep(
                                name,
                                step.title(),
                                step.form(),
                                step.second() != null,
                                step.consequence(),
                                step.basis()));
        return this;
    }

    public Seen clock(String name, Deadline.State state, LocalDate due) {
        clocks.add(new Deadline(
                name,
                COMPLAINT.clocks().get(name).title(),
                state,
                DAY,
                COMPLAINT.clocks().get(name).unit(),
                due,
                false,
                false,
                false,
                0,
                COMPLAINT.clocks().get(name).basis()));
        return this;
    }

    public Seen party(String role, String name, boolean stranger, boolean you) {
        parties.add(new Party(role, COMPLAINT.role(role).title(), name, null, null, null, null, stranger, you));
        return this;
    }

    public Seen act(Entry entry) {
        acts.add(entry);
        return this;
    }

    public Seen from(Link parent) {
        this.parent = parent;
        return this;
    }

    public Seen mergedInto(Link other) {
        merged = other;
        return this;
    }

    public Seen child(Link child) {
        children.add(child);
        return this;
    }

    public Seen left(String kind, Map<String, String> values, boolean delivered) {
        left.add(new Matter.Left(uuid(9), kind, "respondent", DAY, values, delivered));
        return this;
    }

    public static Link link(int number, String stage, boolean ended) {
        return new Link(new MatterId(uuid(number)), "〔2026〕诉" + number + "号", "complaint", stage, ended, true);
    }

    /** The opening, with what was filled in. */
    public static Entry opened(Map<String, Object> form) {
        return entry("open", null, "complainant", "received", "received", "complaint", form);
    }

    /** A step of the definition. */
    public static Entry taken(String step, String from, String to, String role, Map<String, Object> form) {
        Step known = COMPLAINT.stage(from).steps().get(step);
        return entry(step, known, role, from, to, known == null ? null : known.form(), form);
    }

    private static Entry entry(
            String step, Step known, String role, String from, String to, String formName, Map<String, Object> form) {
        return new Entry(
                1,
                step,
                known == null ? null : known.title(),
                known == null ? null : known.marks(),
                role,
                "王某某",
                from,
                to,
                DAY,
                Instant.parse("2026-03-02T01:05:00Z"),
                formName,
                form,
                List.of(),
                false,
                null,
                false,
                FACT);
    }

    public Matter matter() {
        return new Matter(
                ID,
                "〔2026〕诉1号",
                COMPLAINT,
                stage,
                ended,
                DAY,
                acts.size(),
                viewer,
                new OrganisationId(uuid(3)),
                "西湖区市场监督管理局",
                new Matter.Person(uuid(4), "李四"),
                parties,
                acts,
                clocks,
                next,
                pending,
                parent,
                merged,
                children,
                left);
    }
}

package org.chengxin.account.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.OrganisationKind;
import org.chengxin.code.DivisionCode;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Offices with their territories and staff. */
@Component
@Reading
public class Offices {

    private static final String CITY = "city";

    private final OfficeStore store;
    private final DivisionCode city;
    private final List<DivisionCode> administered;

    /** @param administered divisions beyond the city's code that it administers for others (代管) */
    Offices(
            OfficeStore store,
            @Value("${chengxin.city}") String city,
            @Value("${chengxin.administered:}") List<String> administered) {
        this.store = store;
        this.city = DivisionCode.parse(city);
        this.administered = administered.stream().map(DivisionCode::parse).toList();
    }

    /**
     * An office of a department.
     *
     * @param department word such as market-regulator or public-security
     * @param level city, district or station
     * @param division of its territory (GB/T 2260)
     * @param above the supervising office
     */
    public record Office(
            OrganisationId id,
            String name,
            String department,
            String level,
            String division,
            @Nullable OrganisationId above) {

        /** 机关代字: its short name in numbers, 西湖市监. */
        public String brief() {
            return OfficeBriefs.of(this);
        }
    }

    /** Post in an office: a handler handles matters; a head also assigns and supervises them. */
    public enum Post {
        HANDLER,
        HEAD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws ProblemException for an unknown word */
        public static Post of(String word) {
            return Arrays.stream(values())
                    .filter(post -> post.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_POST, "post"));
        }
    }

    /**
     * Staff member of an office.
     *
     * @param standIn takes the person's matters through {@code awayUntil}, or for good after the person left
     * @param awayUntil last day of absence
     * @param disabled whether an administrator disabled the account
     * @param certificate null without one
     */
    public record Staff(
            UUID account,
            OrganisationId office,
            String displayName,
            Post post,
            @Nullable UUID standIn,
            @Nullable LocalDate awayUntil,
            boolean left,
            boolean disabled,
            @Nullable Certificate certificate) {

        /** Whether matters can be assigned to the person on that day. */
        public boolean isThere(LocalDate day) {
            return !left && !disabled && (awayUntil == null || awayUntil.isBefore(day));
        }

        /** Whether the person holds a valid 执法证 on that day, as the second of two persons must. */
        public boolean certifiedOn(LocalDate day) {
            return certificate != null && !certificate.until().isBefore(day);
        }
    }

    /**
     * 执法证 (行政执法证件) of an officer.
     *
     * @param until last day of validity
     */
    public record Certificate(String number, LocalDate until) {}

    public Optional<Office> find(OrganisationId id) {
        return RequestCache.steady(Offices.class, id, () -> store.office(id.value()));
    }

    /** All offices, in order of creation. */
    public List<Office> all() {
        return RequestCache.get(Offices.class, "all", store::offices);
    }

    /**
     * The lowest office of the department, at or above the level, whose territory contains the division. If several of a level
     * match (stations of one district), the office above them.
     */
    public Optional<Office> competent(String department, String level, String division) {
        return CompetencePolicy.competent(store.offices(department), level, division);
    }

    /** This city's office of a department, which takes what has no known place. */
    public Optional<Office> ofTheCity(String department) {
        return RequestCache.steady(Office.class, department, () -> competent(department, CITY, city.value()));
    }

    /** Whether it is of another city, whose officers sign in here to work on what is asked of them. */
    public boolean isElsewhere(Office office) {
        return isElsewhere(office.division());
    }

    /** Whether a department is of another city: by its office or, where it has none, by its own division. */
    public boolean isElsewhere(Organisation organisation) {
        return organisation.kind() == OrganisationKind.DEPARTMENT
                && find(organisation.id())
                        .map(Office::division)
                        .or(() -> Optional.ofNullable(organisation.division()))
                        .filter(this::isElsewhere)
                        .isPresent();
    }

    private boolean isElsewhere(String code) {
        return DivisionCode.tryParse(code)
                .filter(division ->
                        !division.overlaps(city) && administered.stream().noneMatch(division::isWithin))
                .isPresent();
    }

    /** All staff of an office, left ones included; heads first. */
    public List<Staff> staff(OrganisationId office) {
        return store.staff(office.value());
    }

    /** Empty for an account without a post. */
    public Optional<Staff> staffOf(UUID account) {
        return RequestCache.get(Offices.class, account, () -> store.person(account));
    }

    /** Whether the caller is a person who heads the office that its organisation is. */
    public boolean isHead(Caller caller) {
        UUID account = caller.account();
        return account != null
                && staffOf(account)
                        .filter(staff -> staff.post() == Post.HEAD && !staff.left())
                        .filter(staff ->
                                staff.office().equals(caller.organisation().id()))
                        .isPresent();
    }

    /** Resolves who takes the person's matters on that day: the person, a stand-in, or nobody. */
    public Optional<Staff> acting(UUID account, LocalDate day) {
        return store.person(account).flatMap(person -> StandInPolicy.acting(person, staff(person.office()), day));
    }
}

package org.chengxin.account.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.OrganisationId;
import org.chengxin.database.Reading;
import org.chengxin.database.RequestCache;
import org.chengxin.shared.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offices, where each is competent, and who works there. */
@Component
@Reading
public class Offices {

    private final OfficeStore store;

    Offices(OfficeStore store) {
        this.store = store;
    }

    /**
     * An office of a department.
     *
     * @param department its word: market-regulator, public-security and so on
     * @param level city, district or station
     * @param division the division it is competent for (GB/T 2260)
     * @param above the office that supervises it
     */
    public record Office(
            OrganisationId id,
            String name,
            String department,
            String level,
            String division,
            @Nullable OrganisationId above) {

        /** 机关代字: how it is written in numbers, 西湖市监. */
        public String brief() {
            return OfficeBriefs.of(this);
        }
    }

    /** What a person is in an office: who handles matters, or who also assigns and supervises them. */
    public enum Post {
        HANDLER,
        HEAD;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** @throws ProblemException for a word that is none */
        public static Post of(String word) {
            return Arrays.stream(values())
                    .filter(post -> post.word().equals(word))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(AccountProblem.UNKNOWN_POST, "post"));
        }
    }

    /**
     * Somebody of an office.
     *
     * @param standIn takes the person's matters through {@code awayUntil}, or for good once the person has left
     * @param awayUntil the last day away
     * @param disabled whether an administrator has shut the account
     * @param certificate absent for who has none
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

        /** Whether matters can be given to the person on that day. */
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
     * @param until the last day on which it is valid
     */
    public record Certificate(String number, LocalDate until) {}

    public Optional<Office> find(OrganisationId id) {
        return RequestCache.get(Offices.class, id, () -> store.office(id.value()));
    }

    /** All offices, those made first in front. */
    public List<Office> all() {
        return RequestCache.get(Offices.class, "all", store::offices);
    }

    /**
     * The lowest office of the department, at or above the level, whose territory holds the division. Where several of a
     * level do (stations of one district), the one above them decides.
     */
    public Optional<Office> competent(String department, String level, String division) {
        return CompetencePolicy.competent(store.offices(department), level, division);
    }

    /** Everybody with a post there, the left ones too; heads in front. */
    public List<Staff> staff(OrganisationId office) {
        return store.staff(office.value());
    }

    /** Empty for who has no post in an office. */
    public Optional<Staff> staffOf(UUID account) {
        return RequestCache.get(Offices.class, account, () -> store.person(account));
    }

    /** Who takes what is the person's on that day: the person, a stand-in, or nobody. */
    public Optional<Staff> acting(UUID account, LocalDate day) {
        return store.person(account).flatMap(person -> StandInPolicy.acting(person, staff(person.office()), day));
    }
}

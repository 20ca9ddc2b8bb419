package org.chengxin.account.access;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.office.Departments;
import org.chengxin.account.office.Offices.Office;
import org.jspecify.annotations.Nullable;

/**
 * For whom a page or a call is, in the words of the table; several words add up. {@code public}: everybody.
 * {@code nobody}: shut. {@code person}: whoever is signed in. {@code firm}: people of firms,
 * {@code party}: they and citizens.
 * {@code office}: officers of an office, {@code officer@tax} of that department alone. {@code program}: a token that
 * does not administer,
 * {@code program@platform} one of that kind of organisation. {@code administration@system} and
 * {@code administration@security}: a token for the calls of that administrator. A role by its name: that role.
 */
public record Audience(List<String> words) {

    private static final Set<Role> FIRMS =
            Set.of(Role.PLATFORM_OPERATOR, Role.LOGISTICS_OPERATOR, Role.MERCHANT, Role.AGENCY, Role.ASSOCIATION);
    private static final String SYSTEM = "administration@system";
    private static final String SECURITY = "administration@security";
    private static final Set<String> GROUPS =
            Set.of("public", "nobody", "person", "party", "firm", "office", "program", SYSTEM, SECURITY);
    private static final Set<String> ADMINISTRATION = Set.of(
            SYSTEM, SECURITY, Role.ADMINISTRATOR.word(), Role.SECURITY_ADMINISTRATOR.word(), Role.AUDITOR.word());
    private static final String OFFICER_OF = "officer@";
    private static final String PROGRAM_OF = "program@";

    /** @throws IllegalArgumentException for a word that names nobody */
    static Audience parse(String text) {
        List<String> words = List.of(text.split(" "));
        words.stream().filter(word -> !isKnown(word)).findFirst().ifPresent(word -> {
            throw new IllegalArgumentException("no audience: " + word);
        });
        return new Audience(words);
    }

    private static boolean isKnown(String word) {
        return GROUPS.contains(word)
                || Role.of(word).isPresent()
                || word.startsWith(OFFICER_OF) && Departments.words().contains(word.substring(OFFICER_OF.length()))
                || word.startsWith(PROGRAM_OF)
                        && Arrays.stream(OrganisationKind.values())
                                .anyMatch(kind -> kind.word().equals(word.substring(PROGRAM_OF.length())));
    }

    public boolean isPublic() {
        return words.contains("public");
    }

    /** Whether it is for administrators and their tokens alone. */
    public boolean isAdministration() {
        return ADMINISTRATION.containsAll(words);
    }

    /** The scope that a token needs which administers, where this is for such a one. */
    public Optional<Scope> administering() {
        return words.contains(SECURITY)
                ? Optional.of(Scope.ADMINISTER_SECURITY)
                : words.contains(SYSTEM) ? Optional.of(Scope.ADMINISTER_SYSTEM) : Optional.empty();
    }

    /**
     * Whether it is for the caller. Of the two words for tokens that administer either admits any such token; which one it
     * needs is asked of its scope besides ({@link #administering}).
     *
     * @param caller nobody in particular if null
     * @param office that of the caller, asked for only where it matters
     */
    public boolean admits(@Nullable Caller caller, Supplier<Optional<Office>> office) {
        return isPublic() || caller != null && words.stream().anyMatch(word -> admits(word, caller, office));
    }

    private static boolean admits(String word, Caller caller, Supplier<Optional<Office>> office) {
        Role role = caller.role();
        return switch (word) {
            case "nobody" -> false;
            case "person" -> role != null;
            case "party" -> role != null && (FIRMS.contains(role) || AccessPolicy.isCitizen(caller));
            case "firm" -> role != null && FIRMS.contains(role);
            case "office" -> AccessPolicy.isOfficer(caller) && office.get().isPresent();
            case "officer" -> AccessPolicy.isOfficer(caller);
            case "program" -> role == null && !caller.administers();
            case SYSTEM, SECURITY -> caller.administers();
            default ->
                word.startsWith(OFFICER_OF)
                        ? AccessPolicy.isOfficer(caller)
                                && office.get()
                                        .filter(at -> word.equals(OFFICER_OF + at.department()))
                                        .isPresent()
                        : word.startsWith(PROGRAM_OF)
                                ? role == null
                                        && word.equals(PROGRAM_OF
                                                + caller.organisation().kind().word())
                                : role != null && role.word().equals(word);
        };
    }
}

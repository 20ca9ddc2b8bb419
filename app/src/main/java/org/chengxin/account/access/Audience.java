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
 * Audience of a page or call, in the words of the table; several words are a union. {@code public}: everybody. {@code nobody}:
 * denied. {@code person}: any signed-in person. {@code firm}: persons of firms, {@code party}: these and citizens.
 * {@code office}: officers of an office, {@code officer@tax}: of that department only. {@code program}: a token without an
 * administering scope, {@code program@platform}: of that kind of organisation. {@code administration@system},
 * {@code administration@security}: a token with that scope. The name of a role: that role.
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

    /** @throws IllegalArgumentException for an unknown word */
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

    /** Whether only administrators and their tokens are admitted. */
    public boolean isAdministration() {
        return ADMINISTRATION.containsAll(words);
    }

    /** The administering scope that a token needs here, if any. */
    public Optional<Scope> administering() {
        return words.contains(SECURITY)
                ? Optional.of(Scope.ADMINISTER_SECURITY)
                : words.contains(SYSTEM) ? Optional.of(Scope.ADMINISTER_SYSTEM) : Optional.empty();
    }

    /**
     * Whether the caller is admitted. Both administration words admit any administering token; which scope it needs is checked
     * separately ({@link #administering}).
     *
     * @param caller null for an anonymous request
     * @param office the caller's office, looked up only if needed
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

package org.chengxin.account.administration;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.account.Sessions;
import org.chengxin.account.Sessions.Pending;
import org.chengxin.account.Sessions.Waiting;
import org.chengxin.database.Reading;
import org.chengxin.shared.ProblemException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The three administrators of an installation: 系统, 安全 and 审计管理员, three accounts with one role each. */
@Component
@Transactional
public class Administrators {

    private final Accounts accounts;
    private final Sessions sessions;
    private final AccessLog log;

    Administrators(Accounts accounts, Sessions sessions, AccessLog log) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.log = log;
    }

    /** @param password one-time, to hand over and change at the first sign-in */
    public record NewAdministrator(String role, String name, UUID account, String password) {

        @Override
        public String toString() {
            return "NewAdministrator[" + role + " " + name + "]";
        }
    }

    List<NewAdministrator> name(Caller by, Map<Role, String> names) {
        if (names.values().stream()
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .distinct()
                        .count()
                < names.size()) {
            throw new ProblemException(AccountProblem.NAME_TAKEN, "name");
        }
        List<NewAdministrator> named = new ArrayList<>();
        new EnumMap<>(names).forEach((role, name) -> {
            Accounts.Opened opened =
                    accounts.openAdministrator(by.organisation().id(), name, role);
            log.record(by, "account.open", opened.id().toString(), role.word());
            named.add(new NewAdministrator(
                    role.word(), name, opened.id(), java.util.Objects.requireNonNull(opened.oneTimePassword())));
        });
        return named;
    }

    /** Administrator roles without an account, in an upgraded installation that had a single administrator. */
    @Reading
    public List<Role> missing() {
        return List.of(Role.SECURITY_ADMINISTRATOR, Role.AUDITOR).stream()
                .filter(role -> !accounts.hasEver(role))
                .toList();
    }

    /** Upgrade: the single administrator must name the others before doing anything else. */
    public List<NewAdministrator> split(String session, Map<Role, String> names) {
        Waiting single = sessions.waiting(session)
                .filter(waiting -> waiting.pending() == Pending.SPLIT)
                .orElseThrow(() -> new ProblemException(AccountProblem.SIGN_IN_REFUSED, "session"));
        if (!names.keySet().equals(java.util.Set.copyOf(missing()))) {
            throw new ProblemException(AccountProblem.MISSING_FIELD, "name");
        }
        Caller by = new Caller(
                accounts.organisation(single.organisation()),
                single.account(),
                single.displayName(),
                Role.ADMINISTRATOR,
                true);
        List<NewAdministrator> named = name(by, names);
        sessions.stepDone(session, Pending.SPLIT);
        return named;
    }
}

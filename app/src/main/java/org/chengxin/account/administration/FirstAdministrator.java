package org.chengxin.account.administration;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.AccessLog;
import org.chengxin.account.AccessTokens;
import org.chengxin.account.AccessTokens.Scope;
import org.chengxin.account.AccountProblem;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.Organisation;
import org.chengxin.account.OrganisationKind;
import org.chengxin.account.Role;
import org.chengxin.account.administration.Administrators.NewAdministrator;
import org.chengxin.account.credential.Secrets;
import org.chengxin.evidencelog.file.DataDirectory;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bootstrap: a one-time token in the data directory, readable by the process owner only, names the first three administrators;
 * then the file is deleted.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String FILE = "first-administrator.token";
    private static final String ORGANISATION = "系统运营方";

    private final Accounts accounts;
    private final Administrators administrators;
    private final AccessTokens tokens;
    private final AccessLog log;
    private final DataDirectory directory;

    FirstAdministrator(
            Accounts accounts,
            Administrators administrators,
            AccessTokens tokens,
            AccessLog log,
            DataDirectory directory) {
        this.accounts = accounts;
        this.administrators = administrators;
        this.tokens = tokens;
        this.log = log;
        this.directory = directory;
    }

    /** The new accounts with one-time passwords, and the two administering tokens. */
    record Named(List<NewAdministrator> administrators, String systemToken, String securityToken) {

        @Override
        public String toString() {
            return "Named" + administrators;
        }
    }

    @EventListener(ApplicationStartedEvent.class)
    void offer() {
        if (!accounts.hasEver(Role.ADMINISTRATOR) && !directory.has(FILE)) {
            directory.writePrivate(FILE, Secrets.fresh().getBytes(StandardCharsets.UTF_8));
            LOG.info(
                    "the first administrator's one-time token is in {}",
                    directory.dataDir().resolve(FILE));
        }
    }

    @Transactional
    public Named name(String oneTimeToken, String system, String security, String audit) throws java.io.IOException {
        if (accounts.hasEver(Role.ADMINISTRATOR)
                || !directory.has(FILE)
                || !MessageDigest.isEqual(directory.read(FILE), oneTimeToken.getBytes(StandardCharsets.UTF_8))) {
            throw new ProblemException(AccountProblem.ONE_TIME_TOKEN, "Authorization");
        }
        Organisation operator = accounts.register(ORGANISATION, OrganisationKind.OPERATOR, null, null, null);
        Caller owner = new Caller(operator, null, null, null, true);
        List<NewAdministrator> named = administrators.name(
                owner, Map.of(Role.ADMINISTRATOR, system, Role.SECURITY_ADMINISTRATOR, security, Role.AUDITOR, audit));
        String systemToken = token(owner, Scope.ADMINISTER_SYSTEM);
        String securityToken = token(owner, Scope.ADMINISTER_SECURITY);
        Files.deleteIfExists(directory.dataDir().resolve(FILE));
        return new Named(named, systemToken, securityToken);
    }

    private String token(Caller owner, Scope administers) {
        Set<Scope> scopes = EnumSet.of(administers);
        scopes.addAll(Scope.USUAL);
        AccessTokens.IssuedToken token =
                tokens.issue(owner.organisation().id(), "first " + administers.word(), scopes, AccessTokens.LONGEST);
        log.record(owner, "token.issue", token.id().toString(), administers.word());
        return token.token();
    }
}

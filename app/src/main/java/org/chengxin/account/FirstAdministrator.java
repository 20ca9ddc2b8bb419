package org.chengxin.account;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.util.UUID;
import org.chengxin.database.DataDirectory;
import org.chengxin.shared.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * How an installation gets its first administrator: a one-time token in the data directory that only the owner of the
 * process can read. Whoever holds it names the administrator; then the file is gone.
 */
@Component
class FirstAdministrator {

    private static final Logger LOG = LoggerFactory.getLogger(FirstAdministrator.class);
    private static final String FILE = "first-administrator.token";
    private static final String ORGANISATION = "系统运营方";

    private final Accounts accounts;
    private final DataDirectory directory;

    FirstAdministrator(Accounts accounts, DataDirectory directory) {
        this.accounts = accounts;
        this.directory = directory;
    }

    /** The new account and a token that administers. */
    record Named(UUID account, String token) {}

    @EventListener(ApplicationStartedEvent.class)
    void offer() {
        if (!accounts.hasAdministrator() && !directory.has(FILE)) {
            directory.writePrivate(FILE, Tokens.fresh().getBytes(StandardCharsets.UTF_8));
            LOG.info(
                    "the first administrator's one-time token is in {}",
                    directory.dataDir().resolve(FILE));
        }
    }

    @Transactional
    public Named name(String oneTimeToken, String name, String password) throws java.io.IOException {
        if (accounts.hasAdministrator()
                || !directory.has(FILE)
                || !MessageDigest.isEqual(directory.read(FILE), oneTimeToken.getBytes(StandardCharsets.UTF_8))) {
            throw new ProblemException(AccountProblem.ONE_TIME_TOKEN, "Authorization");
        }
        Organisation operator = accounts.register(ORGANISATION, OrganisationKind.OPERATOR, null, null, null);
        UUID account = accounts.open(operator.id(), name, name, Role.ADMINISTRATOR, password);
        String token =
                accounts.issueToken(operator.id(), "first administrator", true).token();
        Files.deleteIfExists(directory.dataDir().resolve(FILE));
        return new Named(account, token);
    }
}

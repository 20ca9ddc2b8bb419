package org.chengxin.matter;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.chengxin.ServerTest;
import org.chengxin.TestCity.Member;
import org.chengxin.account.Accounts;
import org.chengxin.account.Caller;
import org.chengxin.account.OrganisationId;
import org.chengxin.account.Role;
import org.chengxin.account.Sessions;
import org.chengxin.evidence.Erasures;
import org.chengxin.evidence.Seals;
import org.chengxin.shared.Uuid7;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** An office, its officer and a matter that the office may see. */
public abstract class MatterFiles extends ServerTest {

    private static final String PASSWORD = "Right-Password-1";
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    protected TransactionTemplate transaction;

    @Autowired
    protected Seals seals;

    @Autowired
    protected Erasures erasures;

    @Autowired
    private List<ActFollower> followers;

    @Autowired
    private Sessions sessions;

    @Autowired
    private Accounts accounts;

    @Autowired
    private DefaultListableBeanFactory beans;

    private final String bean = "pretend-access-" + NUMBER.incrementAndGet();

    protected final PretendAccess access = new PretendAccess();
    protected final MatterId matter = TestActs.newMatter();
    protected TestActs acts;
    protected Member office;

    @BeforeEach
    void opensAnOffice() {
        beans.registerSingleton(bean, access);
        // Only what this module's papers and files do: no other follower knows these made-up matters.
        acts = new TestActs(
                followers.stream()
                        .filter(each -> each.getClass().getPackageName().matches(".*[.]matter[.]paperwork"))
                        .toList(),
                seals,
                transaction);
        office = city().newMember("department");
        access.letSee(matter, UUID.fromString(office.organisation()));
    }

    @AfterEach
    void takesTheAccessBack() {
        beans.destroySingleton(bean);
    }

    protected OrganisationId officeId() {
        return new OrganisationId(UUID.fromString(office.organisation()));
    }

    protected Caller officer(Member of) {
        return new Caller(
                accounts.organisation(UUID.fromString(of.organisation())), Uuid7.next(), "王警官", Role.OFFICER, false);
    }

    /** The session of a new officer. */
    protected String session(Member of) {
        String name = "matter-files-" + NUMBER.incrementAndGet();
        city().newAccount(of.organisation(), name, "officer", PASSWORD);
        return ((Sessions.SignIn.Opened) sessions.signIn(name, PASSWORD)).session();
    }
}

package org.chengxin.structure;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noMethods;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.chengxin.account.Caller;
import org.chengxin.account.Role;
import org.chengxin.rule.LegalClock;

/** The directions and habits of the house, each with its reason. */
@AnalyzeClasses(
        packages = "org.chengxin",
        importOptions = {ImportOption.DoNotIncludeTests.class, ArchitectureTest.NoTestsOfOtherModules.class})
class ArchitectureTest {

    /** What other modules lend to tests is no part of the house either. */
    static final class NoTestsOfOtherModules implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("-tests.jar");
        }
    }

    private static final String[] MVC = {
        "org.springframework.web..", "org.springframework.ui..", "org.springframework.http..", "jakarta.servlet.."
    };

    private static final Set<String> CLOCKLESS =
            Set.of("now", "currentTimeMillis", "nanoTime", "randomUUID", "systemUTC", "systemDefaultZone", "system");

    @ArchTest
    static final ArchRule noCycles = slices().matching("org.chengxin.(*)..")
            .should()
            .beFreeOfCycles()
            .because("a module that needs another and is needed by it cannot be read, tested or replaced alone");

    @ArchTest
    static final ArchRule noCyclesWithinAModule = slices().assignedFrom(new SliceAssignment() {
                @Override
                public SliceIdentifier getIdentifierOf(JavaClass type) {
                    return isOfTheApplication(type)
                            ? SliceIdentifier.of(type.getPackageName())
                            : SliceIdentifier.ignore();
                }

                @Override
                public String getDescription() {
                    return "packages of the application";
                }
            })
            .should()
            .beFreeOfCycles()
            .because("within a module, too, what is above is told by who needs whom");

    private static boolean isOfTheApplication(JavaClass type) {
        String[] words = type.getPackageName().split("\\.");
        return words.length > 2
                && Files.isDirectory(Sources.MAIN.resolve("org/chengxin").resolve(words[2]));
    }

    @ArchTest
    static final ArchRule theLogStandsAlone = noClasses()
            .that()
            .resideInAPackage("org.chengxin.evidencelog..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                    .or(resideInAPackage("org.chengxin..").and(not(resideInAPackage("org.chengxin.evidencelog..")))))
            .because(
                    "third parties verify the log without our server, so the library knows neither Spring nor a database");

    @ArchTest
    static final ArchRule theFloorKnowsNoRoom = noClasses()
            .that()
            .resideInAnyPackage("org.chengxin.shared..", "org.chengxin.database..", "org.chengxin.outbound..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.chengxin..")
                    .and(not(resideInAnyPackage(
                            "org.chengxin.code..",
                            "org.chengxin.evidencelog.file..",
                            "org.chengxin.shared..",
                            "org.chengxin.database..",
                            "org.chengxin.outbound.."))))
            .because("values, the database and the way out carry every module and may rest on none");

    @ArchTest
    static final ArchRule jobsKnowNoRoom = noClasses()
            .that()
            .resideInAPackage("org.chengxin.job..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.chengxin..")
                    .and(not(resideInAnyPackage(
                            "org.chengxin.job..", "org.chengxin.shared..", "org.chengxin.database.."))))
            .because("every module declares its own jobs, so that what runs them may know none");

    @ArchTest
    static final ArchRule whatIsDoneRegularlyIsAJob = noMethods()
            .should()
            .beAnnotatedWith(org.springframework.scheduling.annotation.Scheduled.class)
            .because("a job has a lease, a heartbeat, a back-off and a line on a page, whichever module it is of");

    @ArchTest
    static final ArchRule theClientStandsAlone = noClasses()
            .that()
            .resideInAnyPackage("org.chengxin.client..", "org.chengxin.code..", "org.chengxin.signature..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                    .or(resideInAPackage("org.chengxin..")
                            .and(not(resideInAnyPackage(
                                    "org.chengxin.client..", "org.chengxin.code..", "org.chengxin.signature..")))))
            .because("whoever reports by program takes the client and its codes alone");

    @ArchTest
    static final ArchRule nothingDependsOnThePortal = noClasses()
            .that()
            .resideOutsideOfPackage("org.chengxin.portal..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chengxin.portal..")
            .allowEmptyShould(true)
            .because("what the public sees is composed last and read only");

    @ArchTest
    static final ArchRule theSimulationIsAnOutsider = noClasses()
            .that()
            .resideInAPackage("org.chengxin.simulation..")
            .should()
            .dependOnClassesThat(resideInAPackage("org.chengxin..")
                    .and(not(resideInAnyPackage(
                            "org.chengxin.simulation..",
                            "org.chengxin.client..",
                            "org.chengxin.certificate..",
                            "org.chengxin.code.."))))
            .because("the demo city speaks the public API like any reporter, so that it proves what it shows");

    @ArchTest
    static final ArchRule theServerKnowsNoClient = noClasses()
            .that()
            .resideOutsideOfPackages(
                    "org.chengxin.cli..",
                    "org.chengxin.client..",
                    "org.chengxin.command..",
                    "org.chengxin.simulation..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.chengxin.cli..",
                    "org.chengxin.client..",
                    "org.chengxin.command..",
                    "org.chengxin.simulation..")
            .because("commands and clients stand on the server, never the other way round");

    @ArchTest
    static final ArchRule theCommandsNeedNoServer = noClasses()
            .that()
            .resideInAPackage("org.chengxin.cli..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("org.springframework..", "org.postgresql..", "java.sql..", "javax.sql..")
                            .or(resideInAPackage("org.chengxin..")
                                    .and(not(resideInAnyPackage(
                                            "org.chengxin.cli..",
                                            "org.chengxin.client..",
                                            "org.chengxin.certificate..",
                                            "org.chengxin.signature..",
                                            "org.chengxin.evidencelog..",
                                            "org.chengxin.detection..")))))
            .because("whoever checks a proof or looks for fake trade in data of their own has no server");

    @ArchTest
    static final ArchRule theServerStartsWithoutTheOtherCommands = noClasses()
            .that()
            .resideInAPackage("org.chengxin.command..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.chengxin.cli..")
            .because("the two are programs of their own, one of which people have without the other");

    @ArchTest
    static final ArchRule policiesArePure = noClasses()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .and()
            .resideOutsideOfPackage("org.chengxin.evidencelog..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..")
                    .or(JavaClass.Predicates.assignableTo(Clock.class))
                    .or(JavaClass.Predicates.assignableTo(LegalClock.class)))
            .because("a rule that decides about people must give the same answer to whoever works it out again");

    @ArchTest
    static final ArchRule policiesReadNoClock = classes()
            .that()
            .haveSimpleNameEndingWith("Policy")
            .should(new ArchCondition<>("be told the time and every id") {
                @Override
                public void check(JavaClass policy, ConditionEvents events) {
                    policy.getAccessesFromSelf().stream()
                            .filter(ArchitectureTest::readsTheTime)
                            .forEach(access ->
                                    events.add(SimpleConditionEvent.violated(policy, access.getDescription())));
                }
            })
            .because("clock and ids are parameters of a policy");

    @ArchTest
    static final ArchRule onlyTheEdgeSeesTheWeb = noClasses()
            .that(new DescribedPredicate<JavaClass>("are neither pages nor calls") {
                @Override
                public boolean test(JavaClass type) {
                    String outermost = type.getName().replaceFirst("\\$.*", "");
                    return !outermost.endsWith("Pages")
                            && !outermost.endsWith("Api")
                            && !(type.getPackageName() + ".").contains(".web.");
                }
            })
            .and()
            .resideOutsideOfPackage("org.chengxin.command..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(MVC)
            .because("a rule or a store that knows of requests cannot be called from a job, a command or a test");

    @ArchTest
    static final ArchRule rolesAreJudgedInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackages("org.chengxin.account.access..", "org.chengxin.account.administration..")
            .and(new DescribedPredicate<JavaClass>("have no reason of their own to know roles") {
                @Override
                public boolean test(JavaClass type) {
                    return !KNOW_ROLES.containsKey(type.getName().replaceFirst("\\$.*", ""));
                }
            })
            .should(new ArchCondition<>("ask what somebody's role is") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    type.getAccessesFromSelf().stream()
                            .filter(ArchitectureTest::asksForTheRole)
                            .forEach(access ->
                                    events.add(SimpleConditionEvent.satisfied(type, access.getDescription())));
                }
            })
            .because("who may see and do what is said by the access table and the access policy and nowhere else");

    /** Who knows roles without judging by them what somebody may see or do with things of others. */
    private static final Map<String, String> KNOW_ROLES = Map.of(
            "org.chengxin.account.Caller", "carries it",
            "org.chengxin.account.Role", "is it",
            "org.chengxin.account.RolePolicy", "which role fits which kind of organisation, when an account is made",
            "org.chengxin.account.SecondFactors", "of which roles a second factor is demanded",
            "org.chengxin.account.Sessions", "a single administrator of before is split at the next sign-in",
            "org.chengxin.account.office.OfficeApprovers", "what an account is to the approval mechanism",
            "org.chengxin.web.person.AccountPages", "shows one's own role to its owner");

    private static boolean asksForTheRole(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return owner.equals(Role.class.getName())
                        && access instanceof JavaFieldAccess field
                        && !field.getTarget().getName().contains("$")
                || owner.equals(Caller.class.getName())
                        && access.getTarget().getName().equals("role");
    }

    @ArchTest
    static final ArchRule onlyStoresAndTheirKinNeedARepository = classes()
            .that()
            .areAnnotatedWith(org.springframework.stereotype.Repository.class)
            .should()
            .haveSimpleNameEndingWith("Store")
            .andShould()
            .notBePublic()
            .because("SQL is private to its module and found under one suffix");

    @ArchTest
    static final ArchRule noForbiddenNames = noClasses()
            .that()
            .resideInAPackage("org.chengxin..")
            .should()
            .haveNameMatching(
                    ".*[a-z0-9](Impl|Utils?|Helper|Manager|Base|Dto|Info|Data|Common|Service|V[0-9]+)(\\$.*)?")
            .because("such a word names no thing of the policy and collects what nobody found a place for");

    @ArchTest
    static final ArchRule noForbiddenPackages = noClasses()
            .should()
            .resideInAnyPackage("..impl..", "..util..", "..common..", "..dto..", "..mapper..", "..service..")
            .because("packages are cut by what they are about, never by layer");

    @ArchTest
    static final ArchRule noFieldInjection = com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields()
            .should()
            .beAnnotatedWith(org.springframework.beans.factory.annotation.Autowired.class)
            .because("what a class needs stands in its constructor");

    private static boolean readsTheTime(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getName();
        return CLOCKLESS.contains(access.getTarget().getName())
                && (owner.startsWith("java.time.")
                        || owner.equals("java.lang.System")
                        || owner.equals("java.util.UUID"));
    }
}

package org.chengxin.adapter.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.chengxin.adapter.contract.Contract.Direction;
import org.chengxin.matter.definition.MatterDefinition;
import org.chengxin.matter.kind.ShippedKinds;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.io.DefaultResourceLoader;
import tools.jackson.databind.json.JsonMapper;

/** The contracts as they are shipped, and as an installation may change them. */
class ContractsTest {

    private static final String HEADER = "system,department,message,direction,here,when,clock,change-clock,basis\n";
    private static final String FIELDS = "message,there,here,rule,needed,shown\n";

    @TempDir
    private Path folder;

    private static Contracts shipped() {
        return new Contracts("classpath:/rules/adapter/", new DefaultResourceLoader());
    }

    private Contracts own(String contracts, String fields) throws IOException {
        Files.writeString(folder.resolve("contracts.csv"), HEADER + contracts);
        Files.writeString(folder.resolve("mine.csv"), FIELDS + fields);
        return new Contracts(folder.toUri().toString(), new DefaultResourceLoader());
    }

    @Test
    void theSystemsAreThereWithTheirBases() {
        assertThat(shipped().systems())
                .extracting(OutsideSystem::name)
                .containsExactly(
                        "credit-portal", "credit-hangzhou", "12315", "gsxt", "province-credit", "province", "posts");
        assertThat(shipped().systems())
                .allSatisfy(system -> assertThat(system.contracts())
                        .allSatisfy(contract -> assertThat(contract.basis()).isNotBlank()));
    }

    @Test
    void whatIsPublishedOverThereCanBeRecognisedOnItsPage() {
        assertThat(shipped().systems().stream()
                        .flatMap(system -> system.going(Direction.OUT).stream())
                        .filter(contract -> contract.kind().equals("public-record")))
                .hasSize(13)
                .allMatch(contract -> contract.mapping().isPublished())
                .allMatch(contract ->
                        (contract.clock() != null) == contract.message().matches("penalty|permit"));
    }

    @Test
    void theEnterprisePublicitySystemGetsThePenaltiesOfTheMarketRegulatorAlone() {
        Contract contract =
                shipped().find("gsxt").orElseThrow().contract("penalty").orElseThrow();
        var content = JsonMapper.shared().createObjectNode().put("kind", "penalty");
        assertThat(contract.fits(content.put("authority", "杭州市西湖区市场监督管理局"))).isTrue();
        assertThat(contract.fits(content.put("authority", "杭州市文化广电旅游局"))).isFalse();
        assertThat(contract.fits(content.put("authority", "某市场监督管理局").put("kind", "permit")))
                .isFalse();
    }

    @Test
    void whatIsToldOfACaseIsAnEndOrAStepOfItsKind() {
        Map<String, MatterDefinition> kinds = ShippedKinds.definitions();
        assertThat(shipped().systems().stream()
                        .flatMap(system -> system.going(Direction.OUT).stream())
                        .filter(contract -> contract.kind().equals("outcome")))
                .isNotEmpty()
                .allSatisfy(contract -> assertThat(kinds.get(contract.name()).stages().entrySet().stream()
                                .flatMap(stage -> stage.getValue().end()
                                        ? Stream.of(stage.getKey())
                                        : stage.getValue().steps().keySet().stream()))
                        .as(contract.message())
                        .containsAll(states(contract)));
    }

    private static Set<String> states(Contract contract) {
        return contract.mapping().lines().stream()
                .filter(line -> line.here().equals("state"))
                .flatMap(line -> FieldRule.parse(line.rule()).words().keySet().stream())
                .collect(Collectors.toSet());
    }

    @Test
    void anInstallationMayHaveTablesOfItsOwn() throws IOException {
        Contracts own = own(
                "mine,posts,penalty,out,public-record,kind=penalty,,,某协议\n", "penalty,NAME,party.name,text,yes,yes\n");
        Contract contract = own.find("mine").orElseThrow().contract("penalty").orElseThrow();
        assertThat(contract.mapping().lines()).extracting(Mapping.Line::there).containsExactly("NAME");
        assertThat(contract.clock()).isNull();
    }

    @Test
    void aTableWithAnUnknownRuleOrWithoutFieldsIsToldAtTheStart() {
        assertThatThrownBy(() ->
                        own("mine,posts,penalty,out,public-record,,,,某协议\n", "penalty,NAME,party.name,guess,yes,\n"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        own("mine,posts,penalty,out,public-record,,,,某协议\n", "permit,NAME,party.name,text,yes,\n"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("mine.csv");
    }
}

package org.zhenggai.rectification.ground.organization;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhenggai.rectification.support.Http;
import org.zhenggai.rectification.support.RectificationTest;

/** The organization as data, mirrored into the engine. */
@RectificationTest
class OrganizationImportTest {

    private static final String NEW_UNIT = """
            {"units":[{"id":"test-bureau","name":"测试局","kind":"BUREAU","jurisdiction":"tiedong","aliases":["测试分局"],
              "officers":[{"id":"test-bureau.handler","name":"测试局承办人","roles":["HANDLER"]}]}]}""";

    @LocalServerPort
    private int port;
    @Autowired
    private Organization organization;
    @Autowired
    private IdentityService identity;

    @ParameterizedTest
    @CsvSource({"山门镇政府, shanmen", "自然资源主管部门, natural-resources", "铁东分局, natural-resources", "区政府督查室, supervision-office",
            "四平市经开区管委会, development-zone", "公安分局, police"})
    void unitGoesByManyNames(String name, String id) {
        assertThat(organization.resolve(name)).map(Unit::id).contains(id);
    }

    @Test
    void securityAdministratorImportsAndTheSecondTimeNothingChanges() {
        Http admin = Http.as(port, "admin.security");
        assertThat(Http.as(port, "admin.system").post("/api/organization", NEW_UNIT).status()).isEqualTo(403);
        assertThat(Http.as(port, "district.leader").post("/api/organization", NEW_UNIT).status()).isEqualTo(403);
        assertThat(admin.post("/api/organization", NEW_UNIT).json().path("changes").size()).isEqualTo(2);
        assertThat(admin.post("/api/organization", NEW_UNIT).json().path("changes")).isEmpty();
        assertThat(identity.createUserQuery().memberOfGroup("test-bureau.handler").list()).extracting("id")
                .containsExactly("test-bureau.handler");
        assertThat(Http.as(port, "test-bureau.handler").get("/api/cases").status()).as("no password yet").isEqualTo(401);

        String retired = NEW_UNIT.replace("\"roles\"", "\"active\":false,\"roles\"");
        assertThat(admin.post("/api/organization", retired).status()).isEqualTo(200);
        assertThat(identity.createGroupQuery().groupMember("test-bureau.handler").count()).isZero();
    }

    @Test
    void badDocumentIsRefusedInChineseAndChangesNothing() {
        Http admin = Http.as(port, "admin.security");
        assertThat(admin.post("/api/organization", NEW_UNIT.replace("test-bureau\"", "Bad Id\"").replace("[\"HANDLER\"]", "[]"))
                .json().path("detail").asText()).contains("需要改正", "岗位");
        assertThat(admin.post("/api/organization", NEW_UNIT.replace("BUREAU", "NONSENSE")).status()).isEqualTo(400);
        assertThat(admin.post("/api/organization", NEW_UNIT.replace("\"jurisdiction\":\"tiedong\",", "")).json().path("detail").asText())
                .contains("单位“测试局”没有写明所属辖区");
        assertThat(admin.post("/api/organization", """
                {"jurisdictions":[{"id":"north","name":"丙县","superior":"市政府","superiorAuthority":"市局"}],"units":[]}""").json()
                .path("detail").asText()).contains("辖区“丙县”没有写明承担“政府”职责（GOVERNMENT）的单位", "AUTHORITY");
        assertThat(admin.get("/api/organization").json().path("jurisdictions").findValuesAsText("id")).contains("tiedong").doesNotContain(
                "north");
        assertThat(admin.post("/api/organization", "{}").json().path("detail").asText()).contains("没有读到单位");
        assertThat(organization.unit("Bad Id")).isEmpty();
    }

    @Test
    void nobodyIsInTheEnginesAllPowerfulGroupButTheAccountNobodyKnows() {
        assertThat(identity.createUserQuery().memberOfGroup("camunda-admin").list()).extracting("id").containsExactly("engine.owner");
    }
}

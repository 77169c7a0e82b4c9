package org.zhenggai.rectification.ground.organization;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Two districts whose papers call some of their units by the same names. */
public final class TwoDistricts {

    public static final String YAML = """
            jurisdictions:
              - id: east
                name: 甲县
                superior: 子市人民政府
                superiorAuthority: 子市自然资源和规划局
                offices: {GOVERNMENT: east-government, AUTHORITY: east-bureau}
              - id: west
                name: 乙县
                superior: 丑市人民政府
                superiorAuthority: 丑市规划和自然资源局
                offices: {GOVERNMENT: west-government, AUTHORITY: west-bureau, REFERRAL: west-law, DISPATCH: west-government}
                receivers: {POLICE: 乙县公安局}
            units:
              - {id: east-government, name: 甲县政府, kind: DISTRICT, jurisdiction: east, fullName: 甲县人民政府, mark: 甲政, aliases: [县政府, 本府]}
              - {id: east-bureau, name: 甲县局, kind: BUREAU, jurisdiction: east, mark: 甲资, aliases: [本县局]}
              - {id: east-town, name: 东镇, kind: TOWNSHIP, jurisdiction: east}
              - {id: west-government, name: 乙县政府, kind: DISTRICT, jurisdiction: west, fullName: 乙县人民政府, mark: 乙政, aliases: [县政府]}
              - {id: west-bureau, name: 乙县局, kind: BUREAU, jurisdiction: west, aliases: [本县局]}
              - {id: west-law, name: 乙县执法局, kind: BUREAU, jurisdiction: west,
                 officers: [{id: west-law.lead, name: 乙县执法局负责人, roles: [LEAD]}]}
              - {id: west-town, name: 西镇, kind: TOWNSHIP, jurisdiction: west}
            """;

    private TwoDistricts() {}

    public static OrganizationDocument document() {
        return read(YAML);
    }

    static OrganizationDocument read(String yaml) {
        try {
            return new ObjectMapper(new YAMLFactory()).readValue(yaml, OrganizationDocument.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

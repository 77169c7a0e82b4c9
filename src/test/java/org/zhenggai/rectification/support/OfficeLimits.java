package org.zhenggai.rectification.support;

import org.springframework.util.unit.DataSize;
import org.zhenggai.rectification.ground.office.OfficeSettings;

/** As application.yaml has them. */
public final class OfficeLimits {

    public static final OfficeSettings USUAL = new OfficeSettings(new OfficeSettings.Packages(5000, DataSize.ofMegabytes(400),
            DataSize.ofMegabytes(50), 200, DataSize.ofMegabytes(5)), new OfficeSettings.Sheets(60_000, 60_000_000, 100_000));

    private OfficeLimits() {}
}

//! What a package says of itself.

use script::{Index, Listing};

/// What names of our own begin with. They lead nowhere.
pub const OWN: &str = "urn:off-the-record:game";

/// The name of a case in the world.
pub fn iri(case: &str) -> String {
    format!("urn:off-the-record:case:{case}")
}

/// What is learned with a package.
pub struct Course<'a> {
    id: &'a str,
    /// What it is called, in each language; what it is.
    texts: Vec<(&'a str, String, String)>,
}

impl<'a> Course<'a> {
    /// That of a case, or of the game with all of them; none where there is no such case.
    pub fn new(index: &'a Index, case: Option<&str>, title: Option<&str>) -> Option<Course<'a>> {
        let titled = |own: &str| title.unwrap_or(own).to_owned();
        let Some(case) = case else {
            let of_game = |code| {
                let words = words::embedded(code)?;
                Some((code, titled(words.name()), words.tagline().to_owned()))
            };
            return Some(Course { id: "game", texts: words::codes().filter_map(of_game).collect() });
        };
        let first = index.cases.iter().find(|listing| listing.id == case)?;
        let texts = index.cases.iter().filter(|listing| listing.id == case);
        let text = |listing: &'a Listing| (listing.language.as_str(), titled(&listing.title), listing.summary.clone());
        Some(Course { id: &first.id, texts: texts.map(text).collect() })
    }

    /// What it is called, in its first language.
    pub fn title(&self) -> &str {
        self.texts.first().map_or("", |(_, title, _)| title)
    }

    /// `imsmanifest.xml` of SCORM 1.2.
    pub fn scorm12(&self, pass_mark: Option<u8>, files: &[&str]) -> String {
        let (id, title, files) = (self.id, escaped(self.title()), listed(files));
        let mastery = pass_mark.map(|mark| format!("\n        <adlcp:masteryscore>{mark}</adlcp:masteryscore>"));
        let mastery = mastery.unwrap_or_default();
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="off-the-record-{id}" version="1.0" xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>1.2</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>{title}</title>
      <item identifier="item" identifierref="resource">
        <title>{title}</title>{mastery}
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormtype="sco" href="index.html">
{files}    </resource>
  </resources>
</manifest>
"#
        )
    }

    /// `imsmanifest.xml` of SCORM 2004, 4th edition.
    pub fn scorm2004(&self, pass_mark: Option<u8>, files: &[&str]) -> String {
        let (id, title, files) = (self.id, escaped(self.title()), listed(files));
        let objective = pass_mark.map(|mark| {
            let measure = share(mark);
            format!(
                r#"
          <imsss:objectives>
            <imsss:primaryObjective objectiveID="result" satisfiedByMeasure="true">
              <imsss:minNormalizedMeasure>{measure}</imsss:minNormalizedMeasure>
            </imsss:primaryObjective>
          </imsss:objectives>"#
            )
        });
        let objective = objective.unwrap_or_default();
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<manifest identifier="off-the-record-{id}" version="1.0" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
  <metadata>
    <schema>ADL SCORM</schema>
    <schemaversion>2004 4th Edition</schemaversion>
  </metadata>
  <organizations default="organization">
    <organization identifier="organization">
      <title>{title}</title>
      <item identifier="item" identifierref="resource">
        <title>{title}</title>
        <imsss:sequencing>{objective}
          <imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true"/>
        </imsss:sequencing>
      </item>
    </organization>
  </organizations>
  <resources>
    <resource identifier="resource" type="webcontent" adlcp:scormType="sco" href="index.html">
{files}    </resource>
  </resources>
</manifest>
"#
        )
    }

    /// `cmi5.xml`.
    pub fn cmi5(&self, pass_mark: Option<u8>) -> String {
        let in_languages = |text: &dyn Fn(&(&str, String, String)) -> String| -> String {
            let line = |it| {
                let (language, ..): &(&str, String, String) = it;
                format!("<langstring lang=\"{language}\">{}</langstring>", escaped(&text(it)))
            };
            self.texts.iter().map(line).collect()
        };
        let title = in_languages(&|(_, title, _)| title.clone());
        let description = in_languages(&|(.., summary)| summary.clone());
        let (move_on, mastery) = match pass_mark {
            Some(mark) => ("CompletedAndPassed", format!(" masteryScore=\"{}\"", share(mark))),
            None => ("Completed", String::new()),
        };
        let unit = if self.id == "game" { OWN.to_owned() } else { iri(self.id) };
        format!(
            r#"<?xml version="1.0" encoding="UTF-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="{unit}:course">
    <title>{title}</title>
    <description>{description}</description>
  </course>
  <au id="{unit}" moveOn="{move_on}"{mastery} launchMethod="AnyWindow">
    <title>{title}</title>
    <description>{description}</description>
    <url>index.html</url>
  </au>
</courseStructure>
"#
        )
    }
}

/// Points of 100 as a share of one.
fn share(points: u8) -> String {
    format!("{}.{:02}", points / 100, points % 100)
}

fn listed(files: &[&str]) -> String {
    files.iter().map(|file| format!("      <file href=\"{}\"/>\n", escaped(file))).collect()
}

/// A text as XML and HTML have it.
pub fn escaped(text: &str) -> String {
    let signs = [("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ("\"", "&quot;")];
    signs.iter().fold(text.to_owned(), |text, (sign, name)| text.replace(sign, name))
}

